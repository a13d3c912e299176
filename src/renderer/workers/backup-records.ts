import { type BackupRecords, backupTables, type KeptRecords, parseRecords } from '@shared/domain/backup/backup-records';
import { joinErasures } from '@shared/domain/backup/erased-list';
import type { LoadedBackup } from '@shared/domain/backup/backup-work';
import { withoutErased } from '@shared/domain/backup/without-erased';
import { jsonEqual } from '@shared/domain/base/json-equal';
import type { Erasure } from '@shared/domain/records/erasure';
import { type Ledger, recordTables, schemaNumber } from '@shared/domain/records/ledger';
import { RingbuchDatabase } from '../storage/db';
import { loadAttachments, loadRecords, talliesOf, upgradeRows } from '../storage/load-tables';
import type { BackupReader } from './backup-read';

/** The tables that restoring compares, and who was erased. */
const keptTables = [...recordTables, 'erasures'];

/** The records of some tables, brought up to the present schema when the backup is older. */
async function recordsOf(reader: BackupReader, wanted: readonly string[]): Promise<BackupRecords> {
  const { schema } = reader.manifest;
  if (schema === schemaNumber) return parseRecords(await reader.rows(wanted));
  // A rung of the ladder may look into any table.
  const rows = await upgradeRows(schema, await reader.rows(reader.tables));
  return parseRecords(new Map([...rows].filter(([table]) => wanted.includes(table))));
}

export function readKeptRecords(reader: BackupReader): Promise<BackupRecords> {
  return recordsOf(reader, keptTables);
}

/** All records, what belongs to persons left out who were erased by then or since. */
async function readRecords(reader: BackupReader, erased: readonly Erasure[]): Promise<BackupRecords> {
  const records = await recordsOf(reader, backupTables);
  const erasures = joinErasures(records.erasures, erased);
  return withoutErased({ ...records, erasures }, new Set(erasures.map(({ id }) => id)));
}

/** Whether the records are those that the ledger of their moment counts; null when there is none to compare with. */
export async function fitsLedger(reader: BackupReader): Promise<boolean | null> {
  const { ledger, schema } = reader.manifest;
  if (!ledger || schema !== schemaNumber) return null;
  return sameTallies(await readKeptRecords(reader), reader.attachments, ledger);
}

function sameTallies(records: KeptRecords, contents: readonly string[], { tables }: Ledger): boolean {
  return jsonEqual(talliesOf(records, contents), tables);
}

/** Fills an empty database with all that a backup holds: first the contents of documents, then everything else in one step. */
export async function loadDatabase(
  reader: BackupReader,
  databaseName: string,
  erased: readonly Erasure[],
  onShare: (share: number) => void,
): Promise<LoadedBackup> {
  const records = await readRecords(reader, erased);
  const db = new RingbuchDatabase(databaseName);
  try {
    const contents = contentsToKeep(records, reader.attachments);
    for (const [index, sha256] of contents.entries()) {
      onShare(index / contents.length);
      await loadAttachments(db, [{ sha256, content: await reader.attachment(sha256) }]);
    }
    const ledger = await loadRecords(db, records);
    onShare(1);
    return { ledger, fitsLedger: reader.manifest.ledger !== null && jsonEqual(ledger, reader.manifest.ledger) };
  } finally {
    db.close();
  }
}

/** What a document names, or a journal entry that could bring one back; what only erased persons had is left out. */
function contentsToKeep({ documents, journal }: BackupRecords, present: readonly string[]): string[] {
  const named = new Set(documents.map(({ sha256 }) => sha256));
  for (const { diff } of journal)
    for (const { sha256 } of [...(diff.documents?.added ?? []), ...(diff.documents?.removed ?? [])]) named.add(sha256);
  return present.filter((sha256) => named.has(sha256));
}
