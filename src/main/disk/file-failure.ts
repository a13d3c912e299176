import type { FileFailure } from '@shared/contract/shell-port';
import type { VaultFailure } from '@shared/contract/vault-port';

/** The folder that the user chose for backups is not there, or no longer the one that was chosen. */
export class FolderMissing extends Error {
  override readonly name = 'FolderMissing';
}

const failures: Readonly<Record<string, VaultFailure>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EBUSY: 'not-allowed',
  EROFS: 'read-only',
  ENOENT: 'not-found',
};

export function vaultFailureOf(error: unknown): VaultFailure {
  if (error instanceof FolderMissing) return 'folder-missing';
  return failures[codeOf(error) ?? ''] ?? 'unknown';
}

export function fileFailureOf(error: unknown): FileFailure {
  const failure = vaultFailureOf(error);
  switch (failure) {
    case 'read-only':
      return 'not-allowed';
    case 'folder-missing':
      return 'not-found';
    default:
      return failure;
  }
}

/** The file system's own name for a failure: "ENOSPC". */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
