import { proxy, type Remote, wrap } from 'comlink';
import type { BackupWorkshop } from '@shared/domain/backup/backup-work';
import type { BackupService } from '../workers/backup-service';
import { Lifetime } from './lifetime';

/** A workshop in a worker of its own. */
export function startWorkshop(): BackupWorkshop {
  const worker = new Worker(new URL('../workers/backup-worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<Error>((resolve) => {
    worker.addEventListener('error', (event) =>
      resolve(new Error(event.message || 'The backup worker has broken down')),
    );
  });
  return connectWorkshop(wrap<BackupService>(worker), broken, () => worker.terminate());
}

/**
 * The workshop at the other end of a connection.
 * @param broken tells when the other end is gone: a message to it would wait for an answer for ever.
 * @param stop ends it.
 */
export function connectWorkshop(
  service: Remote<BackupService>,
  broken: Promise<Error>,
  stop: () => void,
): BackupWorkshop {
  const { during, end } = new Lifetime(stop);
  void broken.then(end);

  /** What fails outside the worker is not the file's fault: it is told as it was, whatever the worker makes of it. */
  const withOutside = async <Args extends readonly unknown[], Given, Value>(
    outside: (...args: Args) => Promise<Given>,
    work: (passed: (...args: Args) => Promise<Given>) => NoInfer<Promise<Value>>,
  ): Promise<Value> => {
    const failures: unknown[] = [];
    const passed = proxy(async (...args: Args) => {
      try {
        return await outside(...args);
      } catch (error) {
        failures.push(error);
        throw error;
      }
    });
    try {
      const value = await during<Value>(work(passed));
      if (failures.length > 0) throw failures[0];
      return value;
    } catch (error) {
      throw failures[0] ?? error;
    }
  };

  return {
    gather: (name, label, onProgress) => during(service.gather(name, label, proxy(onProgress))),
    pack: (sink, onProgress) => withOutside(sink, (passed) => service.pack(passed, proxy(onProgress))),
    peek: ({ read, bytes }) => withOutside(read, (passed) => service.peek(passed, bytes)),
    check: ({ read, bytes }, onProgress) =>
      withOutside(read, (passed) => service.check(passed, bytes, proxy(onProgress))),
    open: ({ read, bytes }, name, erased, onProgress) =>
      withOutside(read, (passed) => service.open(passed, bytes, name, erased, proxy(onProgress))),
    differences: () => during(service.differences()),
    find: (query) => during(service.find(query)),
    pages: (id) => during(service.pages(id)),
    restore: (order) => during(service.restore(order)),
    take: (ids, order) => during(service.take(ids, order)),
    load: ({ read, bytes }, name, erased, onProgress) =>
      withOutside(read, (passed) => service.load(passed, bytes, name, erased, proxy(onProgress))),
    close: () => end(new Error('Closed')),
  };
}
