import { useEffect, useState } from 'react';
import type { SearchResult } from '@shared/domain/search/find-dossiers';
import { useBinderId } from './queries';
import { useServices } from './services';

/** More are never shown at once; the count tells how many there are. */
const mostShown = 20;

const nothing: SearchResult = { hits: [], total: 0 };

interface Answer {
  readonly to: string;
  /** Null when the search could not be run. */
  readonly result: SearchResult | null;
}

export interface FoundDossiers {
  readonly result: SearchResult;
  /** The result is still the one of what was typed before. */
  readonly waiting: boolean;
  readonly failed: boolean;
}

/** What the search finds for the text. An answer that comes after more was typed is dropped: only the latest counts. */
export function useFoundDossiers(text: string): FoundDossiers {
  const { search } = useServices();
  const binderId = useBinderId();
  const asked = text.trim();
  const [answer, setAnswer] = useState<Answer>({ to: '', result: nothing });
  useEffect(() => {
    if (asked === '') return;
    let latest = true;
    const take = (result: SearchResult | null) => {
      if (latest) setAnswer({ to: asked, result });
    };
    search.find(binderId, asked, mostShown).then(take, (problem: unknown) => {
      console.error('The search failed', problem);
      take(null);
    });
    return () => {
      latest = false;
    };
  }, [search, binderId, asked]);
  if (asked === '') return { result: nothing, waiting: false, failed: false };
  const answered = answer.to === asked;
  return { result: answer.result ?? nothing, waiting: !answered, failed: answered && answer.result === null };
}
