import { invertDiff } from '@shared/domain/base/records-diff';
import { type Commit, commit } from './commit';
import { CommitConflict } from './commit-conflict';
import type { RingbuchDatabase } from './db';

/** A step that takes another one back, or does it again, without what it changes: that is read where it is stored. */
export interface Turn extends Pick<Commit, 'binderId' | 'at' | 'verb' | 'subject' | 'target'> {
  /** The entry whose changes are reversed. */
  readonly inverseOf: number;
}

/** Reads what an entry has changed, and stores the reverse of it. @returns the number of the new entry. @throws CommitConflict like `commit`. */
export async function turnEntry(db: RingbuchDatabase, { inverseOf, ...work }: Turn): Promise<number> {
  const entry = await db.journal.get(inverseOf);
  if (!entry) throw new CommitConflict(`Entry ${inverseOf} is gone`);
  return commit(db, { ...work, diff: invertDiff(entry.diff) });
}
