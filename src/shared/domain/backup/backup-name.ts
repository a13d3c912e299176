import { parsePlainDate } from '../time/plain-date';
import type { Moment } from '../time/moment';

/** Six digits or more; the date and the time are for people, the number is what counts. */
const shape = /^ringbuch-(\d{6,12})-(\d{4}-\d{2}-\d{2})-(?:[01]\d|2[0-3])[0-5]\d\.zip$/;

/** The name of a backup's file: `ringbuch-000123-2026-11-22-1015.zip`. */
export function backupName(number: number, { date, time }: Moment): string {
  return `ringbuch-${String(number).padStart(6, '0')}-${date}-${time.replace(':', '')}.zip`;
}

/** The number in the name of a backup's file. @returns null when it is no such name. */
export function backupNumber(name: string): number | null {
  const match = shape.exec(name);
  return match?.[1] && match[2] && parsePlainDate(match[2]) ? Number(match[1]) : null;
}
