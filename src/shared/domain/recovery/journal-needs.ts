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
