import { addDays, type PlainDate } from '../time/plain-date';
import type { BackupSummary } from './backup';

/** The backup that the user has taken home last, and when. */
export interface Downloaded {
  readonly number: number;
  readonly date: PlainDate;
}

/** So many days pass before the user is offered a download again. */
const downloadEvery = 7;

/**
 * Whether the newest backup should be offered as a download, where backups go when the browser's data is cleared: once a week, if there is
 * anything new. A clock that was set back never puts it off.
 */
export function isDownloadDue(newest: BackupSummary | null, last: Downloaded | null, today: PlainDate): boolean {
  if (!newest || (newest.counts['dossiers'] ?? 0) === 0) return false;
  if (!last) return true;
  const recently = last.date <= today && today < addDays(last.date, downloadEvery);
  return newest.number !== last.number && !recently;
}
