import type { Result } from '@shared/domain/base/result';
import type {
  Backup,
  BackupArea,
  BackupProgress,
  BackupReason,
  BackupRef,
  DamagedBackup,
} from '@shared/domain/backup/backup';
import type {
  BackupDifferences,
  DossierPages,
  DossierQuery,
  FoundDossiers,
} from '@shared/domain/backup/backup-contents';
import type { BackupFailure } from '@shared/domain/backup/backup-problem';
import type { LoadedBackup, TakenOut, TakingOut } from '@shared/domain/backup/backup-work';
import type { Erasure } from '@shared/domain/records/erasure';
import type { DossierId } from '@shared/domain/records/ids';
import type { ChosenFolder } from '@shared/contract/vault-port';

/** Why there is no backup in an area, or why one cannot be used. */
export type { BackupFailure } from '@shared/domain/backup/backup-problem';

export type AreaFailures = { readonly [Area in BackupArea]?: BackupFailure };

/** All that lies in both areas. */
export interface BackupListing {
  /** Newest first; one that lies in both areas is there twice. */
  readonly backups: readonly Backup[];
  readonly damaged: readonly DamagedBackup[];
  /** Why an area could not be looked into. */
  readonly failures: AreaFailures;
  readonly chosen: ChosenFolder | null;
}

export type BackupOutcome =
  /** Verified in at least one area; `failures` tells of the other. */
  | { readonly kind: 'made'; readonly backup: Backup; readonly failures: AreaFailures }
  /** Nothing has changed since this one. */
  | { readonly kind: 'unchanged'; readonly backup: Backup }
  | { readonly kind: 'failed'; readonly failures: AreaFailures };

export interface BackupWatch {
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The backups of a database: making, listing and reading them. No method rejects. */
export interface Backups {
  list(): Promise<BackupListing>;
  /** Makes one, in both areas, verifies it, and lets older ones go. One at a time, over all windows. */
  make(reason: BackupReason, watch?: BackupWatch): Promise<BackupOutcome>;
  /** Reads one completely, compares it with its manifest, and notes what it found. */
  check(ref: BackupRef, watch?: BackupWatch): Promise<Result<Backup, BackupFailure>>;
  open(ref: BackupRef, watch?: BackupWatch): Promise<Result<OpenBackup, BackupFailure>>;
  /** Fills an empty database with all that a backup holds. An interrupted one has left nothing but contents of documents. */
  loadInto(
    ref: BackupRef,
    databaseName: string,
    erased: readonly Erasure[],
    watch?: BackupWatch,
  ): Promise<Result<LoadedBackup, BackupFailure>>;
}

/** A backup that was read and checked completely. What it holds stays in a worker. Methods reject when that breaks down. */
export interface OpenBackup {
  readonly backup: Backup;
  /** Compared with now, anew. */
  differences(): Promise<BackupDifferences>;
  find(query: DossierQuery): Promise<FoundDossiers>;
  /** @returns null when the backup has no such dossier. */
  pages(id: DossierId): Promise<DossierPages | null>;
  restore(order: TakingOut): Promise<TakenOut>;
  take(ids: readonly DossierId[], order: TakingOut): Promise<TakenOut>;
  close(): void;
}
