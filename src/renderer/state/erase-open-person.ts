import { newestCopy, type VaultFailure } from '@shared/contract/vault-port';
import type { DossierId } from '@shared/domain/records/ids';
import { joinTraces } from '@shared/domain/recovery/traces';
import { erasePerson } from '../actions/erase-person';
import { findKeptAside } from '../vault/kept-aside';
import { changeTraces } from '../vault/traces';
import { backUp } from './backups';
import { saveDraftsNow } from './draft-keeper';
import { attempt } from './run-action';
import type { Services } from './services';

/** What came of it. `refused`: nothing was erased, and it was said why. `startsAnew`: the window is to be loaded once more. */
export type ErasingOutcome = 'refused' | 'startsAnew' | Unfinished;

/**
 * What has to be said. `notBegun`: nothing was erased, since what is to be done afterwards could not be noted. Otherwise the person is
 * erased, and what is left to do waits for the other windows to be closed: `otherWindow`; or a part of it for a backup: `noBackup`.
 */
export type Unfinished =
  { readonly kind: 'otherWindow' | 'noBackup' } | { readonly kind: 'notBegun'; readonly failure: VaultFailure };

/**
 * Erases a person and sees to it that nothing of them is left in any file but older backups. The database can only be written anew while
 * nothing else has it open: at a start, so the window is loaded once more.
 * @param onErased called once the records are gone and what is left takes its time.
 */
export async function eraseForGood(services: Services, id: DossierId, onErased: () => void): Promise<ErasingOutcome> {
  // What is typed into the open form goes with the rest; stored later it would stay.
  await saveDraftsNow(services);
  // Before anything is erased: broken off at any point, the next start goes on. In vain it does no harm.
  const noted = await noteTraces(services, id);
  if (!noted.ok) return { kind: 'notBegun', failure: noted.problem };
  if (!(await attempt(services, (context) => erasePerson(context, id)))) return 'refused';
  onErased();
  // The journal outside tells of the person: from this backup on nothing needs it any more.
  const backup = await backUp(services);
  if (await otherWindows()) return { kind: 'otherWindow' };
  return backup.kind === 'failed' ? { kind: 'noBackup' } : 'startsAnew';
}

/** Everything outside the tables in which the person can be read. */
async function noteTraces({ shell, store, context }: Services, id: DossierId) {
  const aside = await findKeptAside(shell, store.databaseName);
  const databases = [store.databaseName, ...aside.databases];
  const copies = shell.edition === 'desktop' ? [...aside.copies, newestCopy] : [];
  const traces = { persons: [id], since: context.now().instant, databases, copies, journal: true };
  return changeTraces(shell, (noted) => joinTraces(noted, traces));
}

/** Every open window keeps the witness, or waits until it may; this one does, too. */
async function otherWindows(): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].filter(({ name }) => name === 'ringbuch-keeper').length > 1;
}
