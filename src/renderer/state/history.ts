import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import type { HistoryLine } from '@shared/domain/history/history-line';
import type { DossierId } from '@shared/domain/records/ids';
import type { HistoryPart } from '../workers/history-service';
import { connectHistory } from './history-connection';
import { useBinderId } from './queries';
import { useServices } from './services';

interface History {
  /** Undefined until it is read for the first time. */
  readonly part: HistoryPart | undefined;
  readonly failed: boolean;
  readonly readMore: () => void;
}

/** So many more lines are read at once. */
const portion = 100;

/** The history of the binder, or of some of its dossiers, as far as it was asked for; it follows every step. */
export function useHistory(dossierIds: readonly DossierId[] | null): History {
  const { store } = useServices();
  const binderId = useBinderId();
  const [limit, setLimit] = useState(portion);
  const [read, setRead] = useState<{ readonly part?: HistoryPart; readonly failed: boolean }>({ failed: false });
  // The ledger is written with each step.
  const newest = useLiveQuery(async () => (await store.ledger()).seq, [store]);
  const whose = dossierIds?.join() ?? null;
  useEffect(() => {
    if (newest === undefined) return;
    let current = true;
    const ids = whose === null ? null : (whose.split(',').filter(Boolean) as DossierId[]);
    connectHistory(store.databaseName)
      .read({ binderId, dossierIds: ids }, limit)
      .then(
        (part) => current && setRead({ part, failed: false }),
        () => current && setRead((before) => ({ ...before, failed: true })),
      );
    return () => {
      current = false;
    };
  }, [store, binderId, whose, limit, newest]);
  const readMore = useCallback(() => setLimit((before) => before + portion), []);
  return { part: read.part, failed: read.failed, readMore };
}

/** Asks which later steps keep one from being taken back; none when it can't be told. */
export async function obstaclesTo(databaseName: string, seq: number): Promise<HistoryLine[]> {
  try {
    return await connectHistory(databaseName).obstacles(seq, 3);
  } catch {
    return [];
  }
}
