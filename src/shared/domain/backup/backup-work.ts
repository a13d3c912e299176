import type { Result } from '../base/result';
import type { Erasure } from '../records/erasure';
import type { BinderId, DossierId } from '../records/ids';
import type { JournalSubject, JournalVerb } from '../records/journal-entry';
import type { Ledger } from '../records/ledger';
import type { Moment } from '../time/moment';
import type { BackupProgress, BackupReason, BackupSummary } from './backup';
import type { BackupDifferences, DossierPages, DossierQuery, FoundDossiers } from './backup-contents';
import type { BackupProblem } from './backup-problem';

/** Takes the bytes of a file, part by part; the next one is given when this one is done with. */
export type PartSink = (bytes: Uint8Array) => Promise<void>;

/** Reads a part of a file: fewer bytes only where it ends. */
export type PartSource = (from: number, length: number) => Promise<Uint8Array>;

/** A file to be read. */
export interface BackupBytes {
  readonly read: PartSource;
  readonly bytes: number;
}

/** What a new backup is to say of itself besides what it holds. */
export interface BackupLabel {
  readonly number: number;
  readonly madeAt: Moment;
  readonly reason: BackupReason;
  readonly app: string;
}

/** A backup as it was gathered, or found by a complete reading. The hash stands for the manifest, which names the hashes of all the rest. */
export interface BackupProof {
  readonly summary: BackupSummary;
  readonly manifestSha256: string;
}

export interface CheckedBackup extends BackupProof {
  /** The records are those that the ledger of their moment counts; null when there is none to compare with. */
  readonly fitsLedger: boolean | null;
}

/** A database that was filled with all that a backup holds. */
export interface LoadedBackup {
  /** Of what has been stored, counted anew. */
  readonly ledger: Ledger;
  /** It is the one that the backup names. Always so, unless a person was erased, or the backup is older than the ledger. */
  readonly fitsLedger: boolean;
}

/** Where and when something is taken out of a backup. */
export interface TakingOut {
  /** Its journal entry belongs to this binder, which is there before and after. */
  readonly home: BinderId;
  /** Epoch ms. */
  readonly at: number;
}

/** What came of it. Unless it is `stored`, nothing was. */
export type TakenOut =
  | {
      readonly kind: 'stored';
      readonly seq: number;
      readonly verb: JournalVerb;
      readonly subject: JournalSubject;
      /** The binder that holds what has come back: the one at home, or else the user's own one of the backup. */
      readonly binder: BinderId;
    }
  | { readonly kind: 'unchanged' | 'changedMeanwhile' }
  | { readonly kind: 'notStored'; readonly cause: string };

type OnProgress = (progress: BackupProgress) => void;
type Read<Value> = Promise<Result<Value, BackupProblem>>;

/**
 * Makes and reads backups beside the window. One workshop does one work: it is begun for it, and closed afterwards. Every call rejects
 * once it is closed, or has broken down, or when its sink or source has failed.
 */
export interface BackupWorkshop {
  /** Reads all of a database at one moment, and keeps it to be packed. @returns null when there is no such database. */
  gather(databaseName: string, label: BackupLabel, onProgress: OnProgress): Promise<BackupProof | null>;
  /** Packs what was gathered; once for each place where it is to lie. */
  pack(sink: PartSink, onProgress: OnProgress): Promise<void>;
  /** Reads only the manifest: what a list shows. */
  peek(file: BackupBytes): Read<BackupSummary>;
  /** Reads all of it, compares it with its manifest, and the records with the ledger of their moment. */
  check(file: BackupBytes, onProgress: OnProgress): Read<CheckedBackup>;
  /**
   * Reads all of it and keeps what can be restored.
   * @param erased who was erased as far as neither the backup nor the database may know.
   * @returns what differs from a database.
   */
  open(
    file: BackupBytes,
    databaseName: string,
    erased: readonly Erasure[],
    onProgress: OnProgress,
  ): Read<BackupDifferences>;
  /** The same for the opened one, anew. */
  differences(): Promise<BackupDifferences>;
  find(query: DossierQuery): Promise<FoundDossiers>;
  pages(id: DossierId): Promise<DossierPages | null>;
  /** Makes the database what the opened backup says, in one step with one journal entry. */
  restore(order: TakingOut): Promise<TakenOut>;
  /** Takes single dossiers out of the opened backup, in one step with one journal entry. */
  take(ids: readonly DossierId[], order: TakingOut): Promise<TakenOut>;
  /** Fills a database with all records, what belongs to erased persons left out. It rejects when the database isn't empty. */
  load(file: BackupBytes, databaseName: string, erased: readonly Erasure[], onProgress: OnProgress): Read<LoadedBackup>;
  close(): void;
}
