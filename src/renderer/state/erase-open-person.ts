import type { DossierId } from '@shared/domain/records/ids';
import { erasePerson } from '../actions/erase-person';
import { markTraces } from '../vault/traces';
import { backUp } from './backups';
import { saveDraftsNow } from './draft-keeper';
import { attempt } from './run-action';
import type { Services } from './services';

/**
 * What came of it: `refused` nothing was erased, and it was said why; `startsAnew` the window is loaded once more, and the database written
 * anew; otherwise the person is erased, but traces stay in the files until it can be: `otherWindow` one is open, `failed` the disk refused.
 */
export type ErasingOutcome = 'refused' | 'startsAnew' | 'otherWindow' | 'failed';

/**
 * Erases a person and sees to it that nothing of them is left in the files of the database, either. The database can only be written anew
 * while nothing else has it open: at a start, so the window is loaded once more.
 * @param onErased called once the records are gone and what is left takes its time.
 */
export async function eraseForGood(services: Services, id: DossierId, onErased: () => void): Promise<ErasingOutcome> {
  const { shell, store } = services;
  const { databaseName } = store;
  // What is typed into the open form goes with the rest; stored later it would stay.
  await saveDraftsNow(services);
  // Before anything is erased: broken off at any point, the next start goes on. In vain it does no harm.
  const marked = await markTraces(shell, databaseName, false);
  if (!(await attempt(services, (context) => erasePerson(context, id)))) return 'refused';
  onErased();
  if (!marked) return 'failed';
  await afterErasure(services);
  return (await otherWindows()) ? 'otherWindow' : 'startsAnew';
}

/** A new verified backup without the person; from then on the journal outside, which tells of them, is needed no more. */
async function afterErasure(services: Services): Promise<void> {
  const { shell, store } = services;
  const outcome = await backUp(services);
  if (outcome.kind === 'made') await markTraces(shell, store.databaseName, true);
}

/** Every open window keeps the witness, or waits until it may; this one does, too. */
async function otherWindows(): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].filter(({ name }) => name === 'ringbuch-keeper').length > 1;
}
