import Dexie, { type Table } from 'dexie';
import { withoutReferrer } from '@shared/domain/care/change-care';
import type { Contact } from '@shared/domain/records/contact';
import { type DossierDocument, ledgerItemOf } from '@shared/domain/records/document';
import type { Erasure } from '@shared/domain/records/erasure';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { VerbForGood } from '@shared/domain/records/journal-entry';
import { withoutDossiers } from '@shared/domain/records/parts-of-entry';
import type { BinderDiff } from '@shared/domain/records/tables';
import { CommitConflict } from './commit-conflict';
import { dropDraftsWithin } from './drop-drafts-within';
import type { RingbuchDatabase } from './db';
import { keepLedger } from './keep-ledger';
import { fromRow, toRow } from './rows';
import { countShelves } from './shelf-counts';

/** What is to be removed without a way back. */
export interface Removal {
  readonly binderId: BinderId;
  readonly at: number;
  /** `emptyBin` removes only what lies in the bin; `erasePerson` whatever there is, and keeps a record that it did. */
  readonly verb: VerbForGood;
  readonly ids: readonly DossierId[];
}

export interface Removed {
  /** The number of the journal entry. */
  readonly seq: number;
  readonly count: number;
}

/** So many are dealt with at once, so that the window has time to paint in between. */
const portion = 200;

/**
 * Removes dossiers with all that belongs to them: contacts, documents and their contents, calculations, filled forms, reminders, what is
 * half typed, what the journal holds of them, and that they have recommended one to others. Everything else can be undone and done again as before (method.md, rule 11). One transaction: all of it, or nothing.
 * @throws CommitConflict when another window has taken one of them out of the bin, or has removed it.
 */
export async function removeForGood(db: RingbuchDatabase, removal: Removal): Promise<Removed> {
  const { binderId, at, verb, ids } = removal;
  const records = [db.dossiers, db.contacts, db.documents, db.calculations, db.filledForms, db.attachments];
  const drafts = [db.drafts, db.cardDrafts, db.calculationDrafts, db.filledFormDrafts];
  return db.transaction('rw', [...records, ...drafts, db.shelfCounts, db.journal, db.ledger, db.erasures], async () => {
    const wanted = new Set(ids);
    const hashes = new Set<string>();
    let count = 0;
    for (const id of await remindersOf(db, ids)) wanted.add(id);
    for (const some of portionsOf([...wanted].sort(), portion)) {
      count += await removeRecords(db, removal, some, hashes);
      await forgetReferrers(db, some);
    }
    const usedUp = await forgetInJournal(db, wanted, hashes);
    // A backup may still have reminders that were used up since. From the bin only what lies there is removed.
    if (verb === 'erasePerson') for (const id of usedUp) wanted.add(id);
    await removeUnnamedContents(db, hashes);
    if (verb === 'erasePerson')
      await db.erasures.bulkPut([...wanted].map((id): Erasure => ({ id, binderId, erasedAt: at })));
    const subject = { dossierId: null, name: '', count, from: null, to: null };
    const entry = {
      binderId,
      at,
      verb,
      subject,
      diff: {},
      state: 'final',
      target: null,
      dossierIds: [...wanted],
    } as const;
    const seq = await db.journal.add(entry);
    await keepLedger(db, { seq, tables: {} });
    return { seq, count };
  });
}

/** The reminders that are for these dossiers. */
function remindersOf(db: RingbuchDatabase, ids: readonly DossierId[]): Promise<DossierId[]> {
  return db.dossiers.where('reminds.dossierId').anyOf(ids).primaryKeys();
}

/** Takes out of the other dossiers that one of these has recommended one to them. */
async function forgetReferrers(db: RingbuchDatabase, ids: readonly DossierId[]): Promise<void> {
  const going = new Set(ids);
  const rows = await db.dossiers.where('care.referredBy').anyOf(ids).toArray();
  const before = rows.map(fromRow);
  const after = before.map((dossier) => withoutReferrer(dossier, going));
  await db.dossiers.bulkPut(after.map(toRow));
  await keepLedger(db, { tables: { dossiers: { gone: before, come: after } } });
}

/** Removes these dossiers and what lies in them. @returns how many dossiers there were; reminders belong to theirs. */
async function removeRecords(
  db: RingbuchDatabase,
  { binderId, verb }: Removal,
  ids: readonly DossierId[],
  hashes: Set<string>,
): Promise<number> {
  const rows = await db.dossiers.bulkGet([...ids]);
  const dossiers = rows.flatMap((row) => (row ? [fromRow(row)] : []));
  const inBin = dossiers.filter((dossier) => dossier.binderId === binderId && dossier.binnedAt !== null);
  if (verb === 'emptyBin' && inBin.length < ids.length) throw new CommitConflict('No longer in the bin');
  const [contacts, documents, calculations, filledForms] = await Promise.all([
    contactsOf(db, ids),
    within(db.documents, ids),
    within(db.calculations, ids),
    within(db.filledForms, ids),
  ]);
  for (const { sha256 } of documents) hashes.add(sha256);
  await db.contacts.bulkDelete(contacts.map(({ id }) => id));
  await db.documents.bulkDelete(documents.map(({ id }) => id));
  await db.calculations.bulkDelete(calculations.map(({ id }) => id));
  await db.filledForms.bulkDelete(filledForms.map(({ id }) => id));
  await db.dossiers.bulkDelete([...ids]);
  await db.drafts.bulkDelete([...ids]);
  await db.cardDrafts.bulkDelete([...ids]);
  await dropDraftsWithin(db, ids);
  await countShelves(db, { added: [], changed: [], removed: dossiers });
  await keepLedger(db, {
    tables: {
      dossiers: gone(dossiers),
      contacts: gone(contacts),
      documents: gone(documents),
      calculations: gone(calculations),
      filledForms: gone(filledForms),
    },
  });
  return dossiers.filter(({ reminds }) => reminds === null).length;
}

function gone(records: readonly unknown[]) {
  return { gone: records, come: [] };
}

async function contactsOf(db: RingbuchDatabase, ids: readonly DossierId[]): Promise<Contact[]> {
  const index = db.contacts.where('[dossierId+instant]');
  const found = await Promise.all(
    ids.map((id) => index.between([id, Dexie.minKey], [id, Dexie.maxKey], true, true).toArray()),
  );
  return found.flat();
}

/** What lies in these dossiers. */
function within<Item, Key>(table: Table<Item, Key>, ids: readonly DossierId[]): Promise<Item[]> {
  return table
    .where('dossierId')
    .anyOf([...ids])
    .toArray();
}

/**
 * Takes the parts of these dossiers out of every journal entry; the documents that stood there are noted by their hashes.
 * @returns the reminders for them that the journal still knew of.
 */
async function forgetInJournal(
  db: RingbuchDatabase,
  ids: ReadonlySet<DossierId>,
  hashes: Set<string>,
): Promise<ReadonlySet<DossierId>> {
  const found = new Set<number>();
  for (const some of portionsOf([...ids].sort(), portion)) {
    const keys = await db.journal.where('dossierIds').anyOf(some).primaryKeys();
    for (const seq of keys) found.add(seq);
  }
  const reminders = new Set<DossierId>();
  // A few at a time: an entry may hold a whole import.
  for (const some of portionsOf([...found], 20)) {
    const entries = await db.journal.bulkGet(some);
    const told = entries.filter((entry) => entry !== undefined);
    for (const { diff } of told) {
      for (const { dossierId, sha256 } of documentsIn(diff)) if (ids.has(dossierId)) hashes.add(sha256);
      for (const id of remindersIn(diff, ids)) reminders.add(id);
    }
    await db.journal.bulkPut(told.map((entry) => withoutDossiers(entry, ids)));
  }
  // What was done to a reminder names it alone.
  if (reminders.size > 0) await forgetInJournal(db, reminders, hashes);
  return reminders;
}

/** The reminders for these dossiers that a diff has made or used up, other than those that are gone through already. */
function remindersIn({ dossiers }: BinderDiff, ids: ReadonlySet<DossierId>): DossierId[] {
  const moved = [...(dossiers?.added ?? []), ...(dossiers?.removed ?? [])];
  return moved.flatMap(({ id, reminds }) => (reminds && ids.has(reminds.dossierId) && !ids.has(id) ? [id] : []));
}

/** Removes those contents that neither a document names any more nor a journal entry that could bring one back. */
async function removeUnnamedContents(db: RingbuchDatabase, hashes: ReadonlySet<string>): Promise<void> {
  const candidates = [...hashes];
  const named = await db.documents.where('sha256').anyOf(candidates).toArray();
  const unnamed = new Set(candidates.filter((sha256) => !named.some((document) => document.sha256 === sha256)));
  let last = 0;
  while (unnamed.size > 0) {
    const entries = await db.journal.where('seq').above(last).limit(portion).toArray();
    for (const { diff } of entries) for (const { sha256 } of documentsIn(diff)) unnamed.delete(sha256);
    last = entries.at(-1)?.seq ?? last;
    if (entries.length < portion) break;
  }
  const present = (await db.attachments.bulkGet([...unnamed])).flatMap((content) => (content ? [content] : []));
  await db.attachments.bulkDelete(present.map(({ sha256 }) => sha256));
  await keepLedger(db, { tables: { attachments: gone(present.map(ledgerItemOf)) } });
}

function documentsIn({ documents }: BinderDiff): readonly DossierDocument[] {
  return [...(documents?.added ?? []), ...(documents?.removed ?? [])];
}

function portionsOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
