import { useEffect, useState } from 'react';
import type { DossierId } from '@shared/domain/records/ids';
import { useBinderId } from '../../state/queries';
import { useServices } from '../../state/services';

interface Found {
  /** Null as long as nothing is looked for: then all steps are shown. */
  readonly ids: readonly DossierId[] | null;
  readonly failed: boolean;
}

/** A history of more dossiers than these narrows nothing. */
const most = 50;

const everything: Found = { ids: null, failed: false };

/** The dossiers that have the text. Until the search has answered, what was found before stays. */
export function useFoundDossiers(text: string): Found {
  const { search } = useServices();
  const binderId = useBinderId();
  const [found, setFound] = useState<Found>(everything);
  const query = text.trim();
  useEffect(() => {
    if (query === '') return;
    let current = true;
    search.find(binderId, query, most).then(
      ({ hits }) => current && setFound({ ids: hits.map(({ id }) => id), failed: false }),
      () => current && setFound({ ids: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [search, binderId, query]);
  return query === '' ? everything : found;
}
