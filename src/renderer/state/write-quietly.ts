import { announceUnkept, type QuietWrite, withdrawUnkept } from './notices';
import type { Services } from './services';

/**
 * Writes what is no action of its own: what is half typed, and settings. Begun at once, unless the store has not answered
 * what came before. It is said when the store refuses or says nothing, and taken back when it is stored after all.
 * It never rejects.
 * @param onStored called when it is stored, whenever that is.
 * @returns whether it was stored in time.
 */
export async function writeQuietly(
  { context: { writes } }: Pick<Services, 'context'>,
  what: QuietWrite,
  write: () => Promise<void>,
  onStored: () => void = () => {},
): Promise<boolean> {
  const settle = (cause: string | null): boolean => {
    if (cause !== null) {
      announceUnkept(what, cause);
      return false;
    }
    withdrawUnkept(what);
    onStored();
    return true;
  };
  if (writes.isBlocked) {
    announceUnkept(what, null);
    return false;
  }
  const watched = await writes.watch(() => write().then(() => null, wordsOf));
  if (watched.kind === 'answered') return settle(watched.value);
  announceUnkept(what, null);
  void watched.later.then(settle);
  return false;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
