import { canonicalJson } from '@shared/domain/base/canonical-json';
import { sha256Of } from '@shared/domain/base/fingerprint';
import {
  attachmentEntryName,
  type Manifest,
  manifestName,
  manifestText,
  tableEntryName,
} from '@shared/domain/backup/manifest';
import type { BinderId } from '@shared/domain/records/ids';
import { momentAt } from './builders';
import { utf8, zip, type ZipPart } from './backup-zips';

/** A backup as its format says (docs/backup-format.md), written without the app. @param tables rows in the order of their keys. */
export async function writeBackup(
  origin: BinderId,
  tables: Readonly<Record<string, readonly unknown[]>>,
  contents: readonly Uint8Array[],
  schema = 2,
): Promise<Uint8Array> {
  const parts: ZipPart[] = [
    ...Object.entries(tables).map(([table, rows]) => ({
      name: tableEntryName(table),
      content: utf8(rows.map((row) => `${canonicalJson(row)}\n`).join('')),
    })),
    ...contents.map((content) => ({ name: attachmentEntryName(sha256Of(content)), content })),
  ];
  const rowCounts = Object.entries(tables).map(([table, rows]) => [table, rows.length] as const);
  const manifest: Manifest = {
    format: 'ringbuch-backup',
    formatVersion: 1,
    lowestReader: 1,
    app: '0.1.0',
    schema,
    number: 1,
    madeAt: momentAt('2026-01-05'),
    reason: 'manual',
    origin,
    counts: { ...Object.fromEntries(rowCounts), attachments: contents.length },
    ledger: null,
    entries: parts.map(({ name, content }) => ({ name, bytes: content.length, sha256: sha256Of(content) })),
  };
  return zip([{ name: manifestName, content: utf8(manifestText(manifest)) }, ...parts]);
}
