import { useEffect, useMemo, useState } from 'react';
import type { DossierId } from '@shared/domain/records/ids';
import { useBinderId } from './queries';
import { useServices } from './services';

interface FilteredIds {
  readonly shown: readonly DossierId[] | undefined;
  /** The search could not be asked: all are shown. */
  readonly failed: boolean;
}

/** More than any binder holds: a filter leaves out nothing that it has found. */
const everything = 1_000_000;

/**
 * Those of the ids whose dossiers have the text, in their order: the search knows every part of name, company, number
 * and e-mail. Until it has answered, what was found before stays.
 */
export function useFilteredIds(ids: readonly DossierId[] | undefined, text: string): FilteredIds {
  const { search } = useServices();
  const binderId = useBinderId();
  const [found, setFound] = useState<ReadonlySet<DossierId> | 'failed' | null>(null);
  const query = text.trim();
  useEffect(() => {
    if (query === '' || !ids) return;
    let current = true;
    search.find(binderId, query, everything).then(
      ({ hits }) => {
        if (current) setFound(new Set(hits.map(({ id }) => id)));
      },
      () => {
        if (current) setFound('failed');
      },
    );
    return () => {
      current = false;
    };
    // A changed list is searched again: a name may have changed with it.
  }, [search, binderId, query, ids]);
  return useMemo(() => {
    if (query === '' || found === null) return { shown: ids, failed: false };
    if (found === 'failed') return { shown: ids, failed: true };
    return { shown: ids?.filter((id) => found.has(id)), failed: false };
  }, [ids, query, found]);
}
