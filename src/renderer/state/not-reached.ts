import { useLiveQuery } from 'dexie-react-hooks';
import { type Neglected, neglected } from '@shared/domain/filing/contact-rhythm';
import {
  earliestDayShelf,
  earliestMonthShelf,
  latestDayShelf,
  latestMonthShelf,
  type ShelfRange,
} from '@shared/domain/filing/shelf';
import { type CustomerClass, customerClasses } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useBinder, useToday } from './queries';
import { useServices } from './services';

/** A customer who has not been reached for too long. */
export interface NotReached extends Neglected {
  readonly id: DossierId;
}

/** Wherever a dossier waits for its next contact. */
const waiting: readonly ShelfRange[] = [
  { from: earliestDayShelf, to: latestDayShelf },
  { from: earliestMonthShelf, to: latestMonthShelf },
  { from: 'pile', to: 'pile' },
];

/**
 * Those whose class has a rhythm that was not kept, by class, the longest first. There is no index for it: the binder is looked through in
 * portions, and only while the list is open.
 */
export function useNotReached(): Readonly<Record<CustomerClass, readonly NotReached[]>> | undefined {
  const { store } = useServices();
  const binder = useBinder();
  const today = useToday();
  const binderId = binder?.id;
  const rhythms = JSON.stringify(binder?.rhythms);
  return useLiveQuery(async () => {
    if (!binder) return undefined;
    const found = await store.findOn(binder.id, waiting, (dossier) => {
      const late = neglected(dossier, binder.rhythms, today);
      return late ? { id: dossier.id, ...late } : undefined;
    });
    found.sort((left, right) => right.weeks - left.weeks);
    const [A, B, C] = customerClasses.map((name) => found.filter(({ rhythm }) => rhythm.class === name));
    return { A: A ?? [], B: B ?? [], C: C ?? [] };
  }, [store, binderId, rhythms, today]);
}
