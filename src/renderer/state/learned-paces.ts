import { useLiveQuery } from 'dexie-react-hooks';
import type { KindOfWork } from '@shared/domain/workload/kind-of-work';
import { learnedPace, type LearnedPace, pacedKinds } from '@shared/domain/workload/learned-pace';
import { addDays } from '@shared/domain/time/plain-date';
import { useBinderId, useToday } from './queries';
import { useServices } from './services';

/** So far back the log is looked at: six weeks. */
const daysBack = 42;

/** What the log of the last weeks tells of each kind of call; a kind of which it tells too little is left out. */
export function useLearnedPaces(): ReadonlyMap<KindOfWork, LearnedPace> | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  const today = useToday();
  return useLiveQuery(async () => {
    const contacts = await store.contactsSince(binderId, addDays(today, -daysBack));
    return new Map(
      pacedKinds.flatMap((kind) => {
        const pace = learnedPace(contacts, kind);
        return pace ? [[kind, pace] as const] : [];
      }),
    );
  }, [store, binderId, today]);
}
