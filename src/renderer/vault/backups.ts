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
import type { BackupProblem } from '@shared/domain/backup/backup-problem';
import type { DossierId } from '@shared/domain/records/ids';
import type { Ledger } from '@shared/domain/records/ledger';
import type { ChosenFolder, VaultFailure } from '@shared/contract/vault-port';

/** Why there is no backup in an area, or why one cannot be used. */
export type BackupFailure =
  | BackupProblem
  /** The folder, the disk or the browser refused. */
  | { readonly kind: 'vault'; readonly failure: VaultFailure }
  /** It was stopped, by the user or because it took too long. */
  | { readonly kind: 'stopped' }
  /** A fault of the app, in its own words. */
  | { readonly kind: 'broken'; readonly cause: string };

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

/** The backups of a database: making, listing and reading them. */
export interface Backups {
  list(): Promise<BackupListing>;
  /** Makes one, in both areas, verifies it, and lets older ones go. Never rejects. One at a time, over all windows. */
  make(reason: BackupReason, watch?: BackupWatch): Promise<BackupOutcome>;
  /** Reads one completely and compares it with its manifest. */
  check(ref: BackupRef, watch?: BackupWatch): Promise<Result<Backup, BackupFailure>>;
  open(ref: BackupRef, watch?: BackupWatch): Promise<Result<OpenBackup, BackupFailure>>;
  /** Fills an empty database with all that a backup holds, what was erased since its making left out. */
  loadInto(ref: BackupRef, databaseName: string, watch?: BackupWatch): Promise<Result<LoadedBackup, BackupFailure>>;
}

export interface LoadedBackup {
  /** Of what has been stored, counted anew. */
  readonly ledger: Ledger;
  /** It is the one that the backup names. Always so, unless a person was erased, or the backup is older than the ledger. */
  readonly fitsLedger: boolean;
}

/** A backup that was read and checked completely. What it holds stays in a worker. */
export interface OpenBackup {
  readonly backup: Backup;
  differences(): Promise<BackupDifferences>;
  find(query: DossierQuery): Promise<FoundDossiers>;
  /** @returns null when the backup has no such dossier. */
  pages(id: DossierId): Promise<DossierPages | null>;
  close(): void;
}
