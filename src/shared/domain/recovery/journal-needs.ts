import type { Backup } from '../backup/backup';
import { type JournalFile, journalFileName } from './journal-file';

/** From so many verified backups, each should one of them fail, the journal leads up to now. */
const backupsBackedUp = 3;

/**
 * The files of the journal that no recovery from one of the newest verified backups would read.
 * @param files oldest first.
 * @param current the one that is written to, which stays whatever happens.
 */
export function journalsNotNeeded(
  files: readonly JournalFile[],
  backups: readonly Backup[],
  current: JournalFile,
): JournalFile[] {
  // The same backup may lie in two places.
  const verified = new Map(
    backups.flatMap(({ name, number, verified: good, ledger }) =>
      good && ledger ? [[name, { number, seq: ledger.seq }] as const] : [],
    ),
  );
  const newest = [...verified.values()].sort((left, right) => right.number - left.number).slice(0, backupsBackedUp);
  if (newest.length < backupsBackedUp) return [];
  const from = Math.min(...newest.map(({ seq }) => seq));
  return files.filter((file, index) => {
    const next = files[index + 1];
    return next !== undefined && next.after <= from && journalFileName(file) !== journalFileName(current);
  });
}

/**
 * The files that tell of a person who was erased before the present database was written anew: all of earlier databases.
 * @param files oldest first.
 * @param since when the person was erased.
 * @returns null as long as there is no verified backup from then on that reaches to where the present database's files begin: without it a
 * recovery would read them.
 */
export function journalsOfErased(
  files: readonly JournalFile[],
  backups: readonly Backup[],
  { generation }: JournalFile,
  since: number,
): JournalFile[] | null {
  const begin = files.find((file) => file.generation === generation)?.after;
  const [newest] = backups.filter(({ verified }) => verified).toSorted((left, right) => right.number - left.number);
  if (begin === undefined || !newest?.ledger || newest.madeAt.instant < since || newest.ledger.seq < begin) return null;
  return files.filter((file) => file.generation < generation);
}
