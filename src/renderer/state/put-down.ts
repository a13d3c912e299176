import type { DossierId } from '@shared/domain/records/ids';
import { dropDossiers } from '../actions/drop-dossiers';
import { destinationOf, type DropKey, letGo, putBack, useCarrying } from './carrying';
import { unmarkAll, useDesk } from './desk';
import { attempt } from './run-action';
import type { Services } from './services';
import { askWhereTo } from './where-to';

/** Puts down what is in the hand where it is held; beside everything, it goes back. */
export function putDownHere(services: Services): void {
  if (useCarrying.getState().over === null) {
    putBack();
    return;
  }
  const { carried, over } = letGo();
  if (carried && over) void putDown(services, [...carried.ids], over);
}

/**
 * Files what was put down somewhere. Where a promise would be moved, and where the place has no date of its own, the move panel asks
 * (method.md, rule 6).
 */
export async function putDown(services: Services, ids: readonly DossierId[], key: DropKey): Promise<void> {
  const to = destinationOf(key);
  if (to === null) {
    askWhereTo(ids);
    return;
  }
  await attempt(services, (context) => dropDossiers(context, ids, to), {
    onDone: () => {
      const { marked } = useDesk.getState();
      if (ids.some((id) => marked.has(id))) unmarkAll();
    },
    onRefused: ({ kind }) => {
      if (kind === 'promised') askWhereTo(ids, to);
      return kind === 'promised';
    },
  });
}
