import { canonicalJson } from '@shared/domain/base/canonical-json';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { manifestName } from '@shared/domain/backup/manifest';
import { manifestIn, unzip } from './backup-zips';

/** Every row of every table as one canonical line, contents of documents by their hash: what a restored database must be equal to. */
export type CanonicalExport = Readonly<Record<string, readonly string[]>>;

/** Independent of how backups are made and read: from the rows as they lie in the database. */
export function canonicalExport(tables: Readonly<Record<string, readonly unknown[]>>): CanonicalExport {
  const lines = Object.entries(tables).map(([table, rows]) => [table, rows.map(lineOf)] as const);
  return Object.fromEntries(lines);
}

function lineOf(row: unknown): string {
  const content: unknown = Reflect.get(row as object, 'content');
  return canonicalJson(content instanceof Uint8Array ? { ...(row as object), content: sha256Of(content) } : row);
}

/** The export without the lines that name any of these words. */
export function withoutLines(lines: CanonicalExport, words: readonly string[]): CanonicalExport {
  const keeps = (line: string) => !words.some((word) => line.includes(word));
  return Object.fromEntries(Object.entries(lines).map(([table, all]) => [table, all.filter(keeps)]));
}

/** All that a backup's file holds, byte by byte, but for which backup it is: its number, its time and why it was made. */
export async function backupContents(file: Uint8Array): Promise<Record<string, unknown>> {
  const parts = await unzip(file);
  const { number: _number, madeAt: _madeAt, reason: _reason, ...manifest } = manifestIn(parts);
  const entries = parts
    .filter(({ name }) => name !== manifestName)
    .map(({ name, content }) => [name, sha256Of(content)]);
  return { manifest, ...(Object.fromEntries(entries) as Record<string, string>) };
}
