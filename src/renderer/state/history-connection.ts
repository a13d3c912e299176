import { type Remote, wrap } from 'comlink';
import type { HistoryPart, HistoryService } from '../workers/history-service';
import type { HistoryQuery } from '../storage/journal-reads';
import type { HistoryLine } from '@shared/domain/history/history-line';

interface HistoryReader {
  readonly read: (query: HistoryQuery, limit: number) => Promise<HistoryPart>;
  readonly obstacles: (seq: number, most: number) => Promise<HistoryLine[]>;
}

let connected: { readonly databaseName: string; readonly reader: HistoryReader; readonly end: () => void } | null =
  null;

/** The worker that reads the history, started when it is first needed. After a breakdown the next question starts a new one. */
export function connectHistory(databaseName: string): HistoryReader {
  if (connected?.databaseName === databaseName) return connected.reader;
  connected?.end();
  const worker = new Worker(new URL('../workers/history-worker.ts', import.meta.url), {
    type: 'module',
    name: databaseName,
  });
  const breakdown = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The history has broken down')));
  });
  const service: Remote<HistoryService> = wrap<HistoryService>(worker);
  const reader: HistoryReader = {
    read: (query, limit) => Promise.race([service.read(query, limit), breakdown]),
    obstacles: (seq, most) => Promise.race([service.obstacles(seq, most), breakdown]),
  };
  const own = { databaseName, reader, end: () => worker.terminate() };
  connected = own;
  breakdown.catch(() => {
    worker.terminate();
    if (connected === own) connected = null;
  });
  return reader;
}
