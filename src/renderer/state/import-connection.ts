import { proxy, type Remote, wrap } from 'comlink';
import type { Result } from '@shared/domain/base/result';
import type { ImportedDossier } from '@shared/domain/importing/imported-dossier';
import type {
  ListOutcome,
  ListPlan,
  ListProblem,
  ListProgress,
  ListReading,
  ReadingChoices,
} from '@shared/domain/importing/list-reading';
import type { ImportService } from '../workers/import-service';
import { lifetimeOf } from './lifetime';

type OnProgress = (progress: ListProgress) => void;
type Reading = Result<ListReading, ListProblem>;

/** The worker that reads one list. Every call rejects once it has been stopped, or has broken down. */
export interface ListReader {
  read(file: File, choices: ReadingChoices, onProgress: OnProgress): Promise<Reading>;
  readAgain(name: string, choices: ReadingChoices, onProgress: OnProgress): Promise<Reading>;
  convert(plan: ListPlan, onProgress: OnProgress): Promise<ListOutcome>;
  dossiersFrom(start: number, count: number): Promise<readonly ImportedDossier[]>;
  problemFile(reasonHeader: string, reasons: readonly string[]): Promise<Uint8Array>;
  stop(): void;
}

export function startListReader(): ListReader {
  const worker = new Worker(new URL('../workers/import-worker.ts', import.meta.url), { type: 'module' });
  const service: Remote<ImportService> = wrap<ImportService>(worker);
  const { during, end } = lifetimeOf(worker, 'The import has broken down');
  const read = (file: File | null, name: string, choices: ReadingChoices, onProgress: OnProgress): Promise<Reading> =>
    service.read(file, name, choices, proxy(onProgress));
  return {
    read: (file, choices, onProgress) => during(read(file, file.name, choices, onProgress)),
    readAgain: (name, choices, onProgress) => during(read(null, name, choices, onProgress)),
    convert: (plan, onProgress) => during(service.convert(plan, proxy(onProgress))),
    dossiersFrom: (start, count) => during(service.dossiersFrom(start, count)),
    problemFile: (reasonHeader, reasons) => during(service.problemFile(reasonHeader, reasons)),
    stop: () => end(new Error('Stopped')),
  };
}
