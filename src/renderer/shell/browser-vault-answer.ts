import type { VaultAnswer, VaultFailure } from '@shared/contract/vault-port';

/** The chosen folder is not there, or may not be written to any more. */
export class FolderMissing extends Error {
  override readonly name = 'FolderMissing';
}

/** What came of a work on files: a failure is an answer, not an exception. */
export async function answer<Value>(work: () => Promise<Value>): Promise<VaultAnswer<Value>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    return { kind: 'failed', reason: failureOf(error) };
  }
}

function failureOf(error: unknown): VaultFailure {
  if (error instanceof FolderMissing) return 'folder-missing';
  switch (error instanceof DOMException ? error.name : '') {
    case 'QuotaExceededError':
      return 'disk-full';
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return 'not-allowed';
    case 'NotFoundError':
      return 'not-found';
    default:
      return 'unknown';
  }
}
