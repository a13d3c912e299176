import { create } from 'zustand';
import { type BackupFailure } from '@shared/domain/backup/backup-problem';
import type { Backup } from '@shared/domain/backup/backup';
import { addDays, daysBetween, type PlainDate } from '@shared/domain/time/plain-date';
import type { ChosenFolder, StorageState, VaultFailure } from '@shared/contract/vault-port';
import { refreshBackups, useBackups } from './backups';
import { useKeeperProblem } from './keeper';
import { useNotice } from './notices';
import { useToday } from './queries';
import type { Services } from './services';
import { runsShort, useStorageState, watchStorage } from './storage-state';

/** Something that endangers the data, or somebody's right to be erased, and that only its user can change. */
export type Danger =
  | { readonly kind: 'full' }
  | { readonly kind: 'few'; readonly bytes: number }
  | { readonly kind: 'keeper'; readonly failure: VaultFailure }
  | { readonly kind: 'failing'; readonly failure: BackupFailure }
  | { readonly kind: 'old'; readonly days: number }
  | { readonly kind: 'missing' | 'ask'; readonly name: string }
  | { readonly kind: 'traces' }
  | { readonly kind: 'download' };

/** What is known when dangers are told. */
export interface SafetyFacts {
  readonly storage: StorageState | null;
  readonly full: boolean;
  /** An erased person can still be read in files of the database. */
  readonly traced: boolean;
  readonly keeper: { readonly failure: VaultFailure } | null;
  readonly failure: BackupFailure | null;
  readonly newest: Pick<Backup, 'madeAt'> | null;
  readonly upToDate: boolean;
  readonly chosen: ChosenFolder | null;
  readonly downloadDue: boolean;
  readonly today: PlainDate;
}

/** So many days without a backup of what has changed are too many: it is made every day by itself. */
const tooOld = 3;

/** What endangers the data, the most urgent first. */
export function dangersOf(facts: SafetyFacts): Danger[] {
  const { storage, full, traced, keeper, failure, newest, upToDate, chosen, downloadDue, today } = facts;
  const dangers: Danger[] = [];
  if (full) dangers.push({ kind: 'full' });
  else if (storage && runsShort(storage)) dangers.push({ kind: 'few', bytes: storage.freeBytes ?? 0 });
  if (keeper) dangers.push({ kind: 'keeper', failure: keeper.failure });
  // Whoever has stopped a backup knows.
  if (failure && failure.kind !== 'stopped') dangers.push({ kind: 'failing', failure });
  else if (newest && !upToDate && addDays(newest.madeAt.date, tooOld) < today)
    dangers.push({ kind: 'old', days: daysBetween(newest.madeAt.date, today) });
  if (chosen && chosen.state !== 'ready') dangers.push({ kind: chosen.state, name: chosen.name });
  if (traced) dangers.push({ kind: 'traces' });
  if (downloadDue) dangers.push({ kind: 'download' });
  return dangers;
}

/** These may wait until tomorrow; the others may cost data today. */
export function mayWait({ kind }: Danger): boolean {
  return kind === 'missing' || kind === 'ask' || kind === 'traces' || kind === 'download';
}

/** What was put off, and on which day. */
const usePutOff = create<Partial<Record<Danger['kind'], PlainDate>>>(() => ({}));

/** Not again today. */
export function putOff({ kind }: Danger, today: PlainDate): void {
  usePutOff.setState({ [kind]: today });
}

/** The most urgent danger that was not put off today. */
export function useDanger(): Danger | null {
  const { state: storage, full, traces } = useStorageState();
  const keeper = useKeeperProblem();
  const { failures, newest, upToDate, chosen, downloadDue } = useBackups();
  const today = useToday();
  const putOffOn = usePutOff();
  const failure = failures.backups ?? null;
  // What is written anew at the next start is in order; at a start it was to be done, and was not.
  const traced = traces !== null && traces.databases.length > 0;
  const dangers = dangersOf({ storage, full, traced, keeper, failure, newest, upToDate, chosen, downloadDue, today });
  return dangers.find(({ kind }) => putOffOn[kind] !== today) ?? null;
}

/** Looks at what endangers the data now, every hour, and whenever something could not be stored. @returns how to stop. */
export function watchSafety(services: Services): () => void {
  if (useBackups.getState().backups === null) void refreshBackups(services);
  return watchStorage(services, (look) =>
    useNotice.subscribe(({ notice }) => {
      if (notice?.kind === 'unkept' || (notice?.kind === 'refused' && isWriteFailure(notice.refusal.kind))) look();
    }),
  );
}

function isWriteFailure(kind: string): boolean {
  return ['notStored', 'noAnswer', 'blocked'].includes(kind);
}
