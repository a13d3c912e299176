/** What is wrong with a file that should be a backup. */
export const backupFaults = [
  /** It is no zip file, or its end is missing. */
  'noZip',
  /** It does not begin with the manifest, or the manifest cannot be read. */
  'noManifest',
  /** More entries, more bytes or a larger unpacked size than any backup has. */
  'tooLarge',
  /** A name that is none of a backup's. */
  'forbiddenName',
  'entryTwice',
  'entryMissing',
  /** It is there, but the manifest does not know it. */
  'entryUnknown',
  /** Its content is not the one that was packed. */
  'entryDamaged',
  /** A line is no record of its table, or the lines are not in order. */
  'badRecord',
  'wrongCount',
  /** A contact or a document without its dossier, a dossier without its binder, a document without its content. */
  'looseRecord',
] as const;
export type BackupFault = (typeof backupFaults)[number];

/** Why the contents of a file cannot be used. */
export type BackupProblem =
  | {
      readonly kind: 'damaged';
      readonly fault: BackupFault;
      /** The entry that shows it; empty when it is the file as a whole. */
      readonly entry: string;
    }
  /** A newer version of the app has made it, and this one would not understand it. */
  | { readonly kind: 'newer' };

/** Why the folder, the disk or the browser has refused: the same words as in the contract with the shell. */
type RefusedBecause = 'disk-full' | 'not-allowed' | 'not-found' | 'folder-missing' | 'read-only' | 'unknown';

/** Why there is no backup in an area, or why one cannot be used. */
export type BackupFailure =
  | BackupProblem
  | { readonly kind: 'vault'; readonly failure: RefusedBecause }
  /** It was stopped, by the user or because it took too long. */
  | { readonly kind: 'stopped' }
  /** A fault of the app, in its own words. */
  | { readonly kind: 'broken'; readonly cause: string };

/** Thrown where a backup is read, and turned into its problem at the door. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';

  constructor(
    readonly problem: BackupProblem,
    cause?: unknown,
  ) {
    super(JSON.stringify(problem), { cause });
  }
}

export function damaged(fault: BackupFault, entry = '', cause?: unknown): BadBackup {
  return new BadBackup({ kind: 'damaged', fault, entry }, cause);
}
