import { useLiveQuery } from 'dexie-react-hooks';
import { type Neglected, neglected } from '@shared/domain/filing/contact-rhythm';
import {
  earliestDayShelf,
  earliestMonthShelf,
  latestDayShelf,
  latestMonthShelf,
  type ShelfRange,
} from '@shared/domain/filing/shelf';
import type { CustomerClass } from '@shared/domain/records/dossier';
import { customerClasses } from '@shared/domain/records/info-card';
import type { Binder } from '@shared/domain/records/binder';
import type { DossierId } from '@shared/domain/records/ids';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { BinderStore } from '../storage/binder-store';
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

export type NotReachedByClass = Readonly<Record<CustomerClass, readonly NotReached[]>>;

/**
 * Those whose class has a rhythm that was not kept, by class, the longest first. There is no index for it: the binder is looked through in
 * portions, only while the list is open, and not at all while no class has a rhythm.
 */
export async function readNotReached(
  store: BinderStore,
  { id, rhythms }: Pick<Binder, 'id' | 'rhythms'>,
  today: PlainDate,
): Promise<NotReachedByClass> {
  const looked = customerClasses.some((name) => rhythms[name]) ? waiting : [];
  const found = await store.findOn(id, looked, (dossier) => {
    const late = neglected(dossier, rhythms, today);
    return late ? { id: dossier.id, ...late } : undefined;
  });
  found.sort((left, right) => right.weeks - left.weeks);
  const of = (name: CustomerClass) => found.filter(({ rhythm }) => rhythm.class === name);
  return { A: of('A'), B: of('B'), C: of('C') };
}

/** See `readNotReached`; undefined while it is read. */
export function useNotReached(): NotReachedByClass | undefined {
  const { store } = useServices();
  const binder = useBinder();
  const today = useToday();
  const binderId = binder?.id;
  const rhythms = JSON.stringify(binder?.rhythms);
  return useLiveQuery(
    async () => binder && (await readNotReached(store, binder, today)),
    [store, binderId, rhythms, today],
  );
}
