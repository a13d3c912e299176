import type { Table } from 'dexie';
import { diffsTouch } from '@shared/domain/base/diffs-touch';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { JournalEntry, JournalState } from '@shared/domain/records/journal-entry';

type Journal = Table<JournalEntry, number, Omit<JournalEntry, 'seq'>>;

/** Whose history is read: that of a binder, or only of some of its dossiers. */
export interface HistoryQuery {
  readonly binderId: BinderId;
  readonly dossierIds: readonly DossierId[] | null;
}

/** So many entries are looked at in one go. */
const portion = 200;

/** The newest entries, newest first. Those of dossiers are found by their index: the rest of the journal is not read. */
export async function newestEntries(
  journal: Journal,
  { binderId, dossierIds }: HistoryQuery,
  limit: number,
): Promise<JournalEntry[]> {
  const ofBinder = (entry: JournalEntry) => entry.binderId === binderId;
  if (dossierIds === null) return journal.orderBy('seq').reverse().filter(ofBinder).limit(limit).toArray();
  const found = await journal.where('dossierIds').anyOf(dossierIds).primaryKeys();
  const newest = [...new Set(found)].sort((left, right) => right - left).slice(0, limit);
  const entries = await journal.bulkGet(newest);
  return entries.filter((entry) => entry !== undefined).filter(ofBinder);
}

/**
 * The later steps that keep an entry from being taken back: those still done that touch the same, oldest first.
 * @param most as many as are asked for.
 */
export async function laterTouching(journal: Journal, entry: JournalEntry, most: number): Promise<JournalEntry[]> {
  const found: JournalEntry[] = [];
  for await (const later of doneLater(journal, entry)) {
    if (diffsTouch(entry.diff, later.diff)) found.push(later);
    if (found.length === most) break;
  }
  return found;
}

/** The steps after an entry that are still done and could touch the same, oldest first, read by the portion. */
async function* doneLater(journal: Journal, { binderId, seq, diff, dossierIds }: JournalEntry) {
  // What two steps touch alike belongs to a dossier that both name; only binders, forms and playbooks belong to none.
  const ofNobody = diff.binders ?? diff.forms ?? diff.playbooks;
  const byDossier = !ofNobody && dossierIds.length <= portion;
  if (byDossier) {
    const named = await journal.where('dossierIds').anyOf(dossierIds).primaryKeys();
    const later = [...new Set(named)].filter((key) => key > seq).sort((left, right) => left - right);
    for (let start = 0; start < later.length; start += portion) {
      const entries = await journal.bulkGet(later.slice(start, start + portion));
      for (const one of entries) if (one?.state === 'done' && one.binderId === binderId) yield one;
    }
    return;
  }
  for (let last = seq; ;) {
    const entries = await entriesIn(journal, binderId, 'done', last).limit(portion).toArray();
    yield* entries;
    last = entries.at(-1)?.seq ?? last;
    if (entries.length < portion) return;
  }
}

/** How many steps from this one on are still done: so many would have to be taken back one by one. */
export function countDoneFrom(journal: Journal, { binderId, seq }: Pick<JournalEntry, 'binderId' | 'seq'>) {
  return entriesIn(journal, binderId, 'done', seq - 1).count();
}

/** The newest undo whose entry is still undone. */
export async function lastUndo(journal: Journal, binderId: BinderId): Promise<JournalEntry | undefined> {
  const undone = new Set<number | null>(await entriesIn(journal, binderId, 'undone').primaryKeys());
  if (undone.size === 0) return undefined;
  return entriesIn(journal, binderId, 'final')
    .reverse()
    .filter((entry) => entry.verb === 'undo' && undone.has(entry.target))
    .first();
}

/** The entries in a state after one of them, in their order. */
export function entriesIn(journal: Journal, binderId: BinderId, state: JournalState, after = 0) {
  return journal
    .where('[binderId+state+seq]')
    .between([binderId, state, after], [binderId, state, Infinity], false, true);
}
