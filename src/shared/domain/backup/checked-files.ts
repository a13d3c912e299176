import * as v from 'valibot';
import { countSchema, line } from '../records/schemas';
import { backupFaults } from './backup-problem';
import { summarySchema } from './manifest';

/**
 * What was found when files were read completely: kept beside them, so that a list need not read them all again. A file of another size
 * than it had then counts as not checked. Lost, it only means that the files are checked anew.
 */
const verifiedSchema = v.object({
  name: line,
  bytes: countSchema,
  summary: summarySchema,
  fitsLedger: v.nullable(v.boolean()),
});
const damagedSchema = v.object({
  name: line,
  bytes: countSchema,
  problem: v.variant('kind', [
    v.object({ kind: v.literal('damaged'), fault: v.picklist(backupFaults), entry: v.string() }),
    v.object({ kind: v.literal('newer') }),
  ]),
});
const checkedFilesSchema = v.object({
  version: v.literal(1),
  files: v.array(v.union([verifiedSchema, damagedSchema])),
});

export type VerifiedFile = v.InferOutput<typeof verifiedSchema>;
export type CheckedFile = VerifiedFile | v.InferOutput<typeof damagedSchema>;

export const checkedFilesName = 'ringbuch-checked.json';

export function checkedFilesText(files: readonly CheckedFile[]): string {
  return `${JSON.stringify({ version: 1, files }, null, 1)}\n`;
}

/** Reads the list. @returns an empty one when it cannot be read. */
export function parseCheckedFiles(text: string): readonly CheckedFile[] {
  try {
    const parsed = v.safeParse(checkedFilesSchema, JSON.parse(text));
    return parsed.success ? parsed.output.files : [];
  } catch {
    return [];
  }
}
