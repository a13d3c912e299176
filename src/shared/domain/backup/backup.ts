import type { Moment } from '../time/moment';
import type { BackupFailure } from './backup-problem';
import type { BinderId } from '../records/ids';
import type { Ledger } from '../records/ledger';

/** Where backups lie: in the default folder, and in one of the user's choice. Both are areas of the vault. */
export const backupAreas = ['backups', 'chosen'] as const;
export type BackupArea = (typeof backupAreas)[number];

/** Why a backup was made. */
export const backupReasons = [
  'manual',
  'daily',
  'quit',
  'beforeMigration',
  'beforeImport',
  'beforeRestore',
  'beforeBulk',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** One file with a backup. The same backup may lie in both areas, under the same name. */
export interface BackupRef {
  readonly area: BackupArea;
  readonly name: string;
}

/** What a backup says of itself. */
export interface BackupSummary {
  /** Counts up with each backup, whatever the clock says. */
  readonly number: number;
  readonly madeAt: Moment;
  readonly reason: BackupReason;
  /** The version of the app that made it. */
  readonly app: string;
  readonly schema: number;
  /** The oldest binder that is no sample: backups of two machines in one folder do not push each other out. */
  readonly origin: BinderId | null;
  /** How many rows of each table it holds, and how many attachments. */
  readonly counts: Readonly<Record<string, number>>;
  /** The ledger of its moment; null for data that is older than the ledger. */
  readonly ledger: Ledger | null;
}

export interface Backup extends BackupRef, BackupSummary {
  readonly bytes: number;
  /** It was read back completely after it was written, or checked since. */
  readonly verified: boolean;
  /** Its records are those that its ledger counts; null as long as it is not verified, or has no ledger. */
  readonly fitsLedger: boolean | null;
}

/** A file that should be a backup and cannot be used. It stays where it is. */
export interface DamagedBackup extends BackupRef {
  readonly bytes: number;
  /** From its name. */
  readonly number: number;
  /** What is wrong with it, or why it cannot be read at the moment. */
  readonly problem: BackupFailure;
}

/** How far a work on a backup is. `share` grows from 0 to 1 within its phase. */
export interface BackupProgress {
  readonly phase: 'reading' | 'writing' | 'checking' | 'storing';
  readonly share: number;
}
