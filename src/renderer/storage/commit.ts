import { type Binder, parseBinder } from '@shared/domain/records/binder';
import { type Contact, parseContact } from '@shared/domain/records/contact';
import { parseDossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { JournalEntry, JournalSubject, JournalVerb } from '@shared/domain/records/journal-entry';
import type { BinderDiff } from '@shared/domain/records/tables';
import { applyToTable, type RecordKind } from './apply-diff';
import { CommitConflict } from './commit-conflict';
import type { RingbuchDatabase } from './db';
import { checkIntegrity, checkNotInBin } from './integrity';
import { fromRow, toRow } from './rows';
import { countShelves } from './shelf-counts';

/** What an action hands over to be stored: its diff with the entry that tells of it. */
export interface Commit {
  readonly binderId: BinderId;
  readonly at: number;
  readonly verb: JournalVerb;
  readonly subject: JournalSubject;
  readonly diff: BinderDiff;
  /** For undo and redo: the entry that the diff came from, and the state it has from now on. */
  readonly target: { readonly seq: number; readonly state: 'done' | 'undone' } | null;
  /** The half-typed contact that this action finishes. */
  readonly finishesDraftOf?: DossierId;
}

/**
 * Stores a diff with its journal entry, the shelf counts and the end of a draft in one transaction: all or nothing.
 * @returns the number of the journal entry.
 * @throws CommitConflict when the stored records are not those that the diff was computed from.
 */
export async function commit(db: RingbuchDatabase, work: Commit): Promise<number> {
  const { binderId, diff, finishesDraftOf } = work;
  const tables = [db.binders, db.dossiers, db.contacts, db.shelfCounts, db.journal, db.drafts];
  return db.transaction('rw', tables, async () => {
    await applyToTable(asItIs<Binder>(db.binders, parseBinder), diff.binders);
    await applyToTable(asItIs<Contact>(db.contacts, parseContact), diff.contacts);
    const dossiers = await applyToTable({ table: db.dossiers, toRow, fromRow, parse: parseDossier }, diff.dossiers);
    if (!work.target) checkNotInBin(dossiers);
    await checkIntegrity(db, binderId, diff);
    await countShelves(db, dossiers);
    if (finishesDraftOf) await db.drafts.delete(finishesDraftOf);
    await settleHistory(db, work);
    return db.journal.add(entryOf(work));
  });
}

/** A kind of record whose row is the record itself. */
function asItIs<Item extends { readonly id: string }>(
  table: RecordKind<Item, Item>['table'],
  parse: (value: unknown) => Item,
): RecordKind<Item, Item> {
  return { table, parse, toRow: (item) => item, fromRow: (item) => item };
}

function entryOf(work: Commit): Omit<JournalEntry, 'seq'> {
  const { binderId, at, verb, subject, diff, target } = work;
  return { binderId, at, verb, subject, diff, state: target ? 'final' : 'done', target: target?.seq ?? null };
}

/**
 * A new action ends what could be done again; an undo or redo turns its entry over, which only one window can do. What
 * was done again is what the next undo has to take back.
 */
async function settleHistory(db: RingbuchDatabase, { binderId, diff, target }: Commit): Promise<void> {
  const inState = db.journal.where('[binderId+state+seq]');
  if (target) {
    const expected = target.state === 'undone' ? 'done' : 'undone';
    const turning: Partial<JournalEntry> = target.state === 'done' ? { state: 'done', diff } : { state: 'undone' };
    const turned = await inState.equals([binderId, expected, target.seq]).modify(turning);
    if (turned === 0) throw new CommitConflict(`Journal entry ${target.seq} is not ${expected}`);
    return;
  }
  const keys = await inState.between([binderId, 'undone', -Infinity], [binderId, 'undone', Infinity]).primaryKeys();
  // One at a time: an entry may hold a whole import.
  for (const seq of keys) await db.journal.update(seq, { state: 'dropped' });
}
