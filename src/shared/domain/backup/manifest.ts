import * as v from 'valibot';
import { ledgerSchema, schemaNumber } from '../records/ledger';
import { binderIdSchema } from '../records/ids';
import { clockTimeSchema, countSchema, instantSchema, line, plainDateSchema, sha256Schema } from '../records/schemas';
import { type BackupSummary, backupReasons } from './backup';
import { backupLimits } from './backup-limits';
import { damaged, BadBackup } from './backup-problem';

/** The manifest is the first entry of the zip file, and says what all the others are (docs/backup-format.md). */
export const manifestName = 'manifest.json';
export const readmeName = 'README.txt';

/** Grows with each change of the format that an older reader would get wrong. */
export const formatVersion = 1;

const tableEntry = /^tables\/([a-zA-Z]{1,40})\.jsonl$/;
const attachmentEntry = /^attachments\/([0-9a-f]{64})$/;

export function tableEntryName(table: string): string {
  return `tables/${table}.jsonl`;
}

export function attachmentEntryName(sha256: string): string {
  return `attachments/${sha256}`;
}

/** The table of an entry's name. @returns null when it is the name of another kind of entry. */
export function tableOfEntry(name: string): string | null {
  return tableEntry.exec(name)?.[1] ?? null;
}

/** The hash in the name of an attachment's entry. @returns null when it is the name of another kind of entry. */
export function hashOfEntry(name: string): string | null {
  return attachmentEntry.exec(name)?.[1] ?? null;
}

const entrySchema = v.object({ name: line, bytes: countSchema, sha256: sha256Schema });
export type ManifestEntry = v.InferOutput<typeof entrySchema>;

/** What every version of the format has: enough to tell whether this one can be read. */
const versionSchema = v.object({
  format: v.literal('ringbuch-backup'),
  lowestReader: countSchema,
  schema: v.pipe(countSchema, v.minValue(1)),
});

/** What a list shows of a backup. */
export const summarySchema = v.object({
  app: line,
  schema: versionSchema.entries.schema,
  number: v.pipe(countSchema, v.safeInteger()),
  madeAt: v.object({ date: plainDateSchema, time: clockTimeSchema, instant: instantSchema }),
  reason: v.picklist(backupReasons),
  origin: v.nullable(binderIdSchema),
  counts: v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/)), countSchema),
  ledger: v.nullable(ledgerSchema),
});

const manifestSchema = v.object({
  ...versionSchema.entries,
  formatVersion: countSchema,
  ...summarySchema.entries,
  entries: v.pipe(v.array(entrySchema), v.maxLength(backupLimits.entries)),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** The text of a manifest: laid out for people, the same for the same manifest. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/**
 * Reads a manifest, and checks what it says of its entries.
 * @throws BadBackup with what is wrong; `newer` when only a newer version of the app can read the backup.
 */
export function parseManifest(text: string): Manifest {
  const value = parseJson(text);
  const versions = v.safeParse(versionSchema, value);
  if (!versions.success) throw damaged('noManifest', manifestName);
  if (versions.output.lowestReader > formatVersion || versions.output.schema > schemaNumber)
    throw new BadBackup({ kind: 'newer' });
  const parsed = v.safeParse(manifestSchema, value);
  if (!parsed.success) throw damaged('noManifest', manifestName);
  checkEntries(parsed.output.entries);
  return parsed.output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw damaged('noManifest', manifestName, cause);
  }
}

function checkEntries(entries: readonly ManifestEntry[]): void {
  const seen = new Set<string>();
  let total = 0;
  let inTables = 0;
  for (const { name, bytes, sha256 } of entries) {
    const hash = hashOfEntry(name);
    if (!hash && !tableOfEntry(name) && name !== readmeName) throw damaged('forbiddenName', name.slice(0, 200));
    if (hash && hash !== sha256) throw damaged('noManifest', name);
    if (seen.has(name)) throw damaged('entryTwice', name);
    seen.add(name);
    total += bytes;
    if (!hash) inTables += bytes;
    if (hash && bytes > backupLimits.attachment) throw damaged('tooLarge', name);
  }
  if (total > backupLimits.total || inTables > backupLimits.tables) throw damaged('tooLarge', manifestName);
}

/** What a list shows of a backup. */
export function summaryOf(manifest: Manifest): BackupSummary {
  const { number, madeAt, reason, app, schema, origin, counts, ledger } = manifest;
  return { number, madeAt, reason, app, schema, origin, counts, ledger };
}
