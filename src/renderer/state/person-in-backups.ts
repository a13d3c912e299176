import type { Backup, BackupArea } from '@shared/domain/backup/backup';
import { asGeneration } from '@shared/domain/backup/rotation';
import { dayWithout } from '@shared/domain/backup/when-gone';
import type { Dossier } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useBackups } from './backups';
import { useToday } from './queries';

/** How long a person can still be read in backups after being erased. */
export interface PersonInBackups {
  /** How many backups the person may be in, each counted once wherever it lies. */
  readonly count: number;
  /** When the last of them gives way to newer ones; null when one stays until there are as many dossiers again. */
  readonly goneBy: PlainDate | null;
  /** The second folder is not there: what lies in it comes on top. */
  readonly folderMissing: boolean;
}

/** @returns null until the backups have been looked into. */
export function usePersonInBackups({ createdAt }: Dossier): PersonInBackups | null {
  const { backups, newest, chosen } = useBackups();
  const today = useToday();
  if (!backups) return null;
  const own = backups.filter(({ origin }) => origin === newest?.origin);
  const holding = own.filter(({ madeAt }) => madeAt.instant >= createdAt);
  const days = (['backups', 'chosen'] as const).map((area) => goneFrom(area, own, holding, today));
  return {
    count: new Set(holding.map(({ name }) => name)).size,
    goneBy: days.includes(null) ? null : (days.sort().at(-1) ?? today),
    folderMissing: chosen !== null && chosen.state !== 'ready',
  };
}

function goneFrom(
  area: BackupArea,
  own: readonly Backup[],
  holding: readonly Backup[],
  today: PlainDate,
): PlainDate | null {
  const here = own.filter((backup) => backup.area === area);
  const numbers = new Set(here.filter((backup) => holding.includes(backup)).map(({ number }) => number));
  return dayWithout(numbers, here.map(asGeneration), today);
}
