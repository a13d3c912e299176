import { type Remote, wrap } from 'comlink';

/** What `append-worker.ts` does. */
interface Appender {
  readonly append: (
    file: FileSystemFileHandle,
    bytes: Uint8Array,
  ) => Promise<{ readonly name: string; readonly message: string } | null>;
}

let appender: Remote<Appender> | null = null;

/**
 * Adds bytes at the end of a file of the browser's own; they are on the disk when this returns. A file that is written anew instead takes
 * longer with each step.
 * @throws DOMException what the browser said.
 */
export async function appendInPlace(file: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  appender ??= wrap<Appender>(
    new Worker(new URL('../workers/append-worker.ts', import.meta.url), { type: 'module', name: 'append' }),
  );
  const failed = await appender.append(file, bytes);
  if (failed) throw new DOMException(failed.message, failed.name);
}
