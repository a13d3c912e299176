import { type Remote, wrap } from 'comlink';
import type { SearchService } from '../workers/search-service';
import type { DossierSearch } from './dossier-search';

interface Connection {
  readonly service: Remote<SearchService>;
  /** Rejects when the worker breaks down: a message to it would wait for an answer for ever. */
  readonly breakdown: Promise<never>;
}

/** The search worker, started when it is first needed. After a breakdown the next query starts a new one. */
export function connectSearch(databaseName: string): DossierSearch {
  let current: Connection | null = null;

  const connection = (): Connection => {
    if (current) return current;
    const opened = startWorker(databaseName);
    current = opened;
    opened.breakdown.catch(() => {
      if (current === opened) current = null;
    });
    return opened;
  };
  return {
    prepare: (binderId) => {
      const { service, breakdown } = connection();
      return Promise.race([service.open(binderId), breakdown]);
    },
    find: (binderId, query, limit) => {
      const { service, breakdown } = connection();
      return Promise.race([service.find(binderId, query, limit), breakdown]);
    },
  };
}

function startWorker(databaseName: string): Connection {
  const worker = new Worker(new URL('../workers/search-worker.ts', import.meta.url), {
    type: 'module',
    name: databaseName,
  });
  const breakdown = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message || 'The search has broken down'));
    });
  });
  return { service: wrap<SearchService>(worker), breakdown };
}
