import Dexie from 'dexie';
import { inRange, type Shelf, type ShelfRange } from '@shared/domain/filing/shelf';
import { type Binder, newBinder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import type { Dossier } from '@shared/domain/records/dossier';
import type { Erasure } from '@shared/domain/records/erasure';
import type { Form } from '@shared/domain/records/form';
import type { BinderId, DocumentId, DossierId, FormId, PlaybookId } from '@shared/domain/records/ids';
import { type CardDraft, parseCardDraft } from '@shared/domain/records/card-draft';
import type { DossierDocument } from '@shared/domain/records/document';
import type { Ledger } from '@shared/domain/records/ledger';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import type { Playbook } from '@shared/domain/records/playbook';
import type { LogDraft } from '@shared/domain/records/log-draft';
import { defaultPreferences, type Preferences } from '@shared/domain/records/preferences';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { Commit } from './commit';
import type { DayRecords } from './day-records';
import { contactsOn, contactsSince, hasLogged } from './contact-reads';
import type { RingbuchDatabase } from './db';
import { countDoneFrom, entriesIn, type HistoryQuery, lastUndo, laterTouching, newestEntries } from './journal-reads';
import { keepLedger, readLedger } from './keep-ledger';
import { readInPortions } from './read-in-portions';
import type { Removal, Removed } from './remove-for-good';
import { type CalculationRecords, calculationsIn, type FilledFormRecords, filledFormsIn } from './page-records';
import { TemplateRecords } from './template-records';
import { fromRow, type ShelfCountRow, type ShelfIds } from './rows';
import { discardDraft, readDrafts, saveDraft } from './drafts';
import { type DoneContact, doneContacts } from '@shared/domain/workload/done-work';
import type { ShelfWork } from '@shared/domain/workload/shelf-work';

/** What `completeness` adds up. */
export interface Inventory {
  readonly total: number;
  readonly counts: Map<Shelf, number>;
}

/** Reads and commits on the open database: the only door to what lasts. */
export class BinderStore {
  constructor(private readonly db: RingbuchDatabase) {}

  /** By which a worker opens the same database on a connection of its own. */
  get databaseName(): string {
    return this.db.name;
  }

  /** The user's own binder and the preferences; on the very first start both are made. */
  async openBinder(fresh: { id: BinderId; name: string; createdAt: number }): Promise<Binder> {
    const [binders, { openBinder }] = await Promise.all([this.binders(), this.preferences()]);
    const asBefore = binders.find((binder) => binder.id === openBinder);
    return asBefore ?? this.chooseBinder(fresh);
  }

  /** Two windows of a first start must not both make a binder: looked at again in the transaction that makes it. */
  private chooseBinder(fresh: { id: BinderId; name: string; createdAt: number }): Promise<Binder> {
    return this.db.transaction('rw', this.db.binders, this.db.preferences, this.db.ledger, async () => {
      const binders = await this.db.binders.toArray();
      const { openBinder } = await this.preferences();
      const found = binders.find((binder) => binder.id === openBinder) ?? binders.find((binder) => !binder.sample);
      const binder = found ?? newBinder(fresh.id, fresh.name, fresh.createdAt);
      if (!found) {
        await this.db.binders.add(binder);
        await keepLedger(this.db, { tables: { binders: { gone: [], come: [binder] } } });
      }
      if (binder.id !== openBinder) await this.savePreferences({ openBinder: binder.id });
      return binder;
    });
  }

  binder(id: BinderId): Promise<Binder | undefined> {
    return this.db.binders.get(id);
  }

  binders(): Promise<Binder[]> {
    return this.db.binders.toArray();
  }

  async preferences(): Promise<Preferences> {
    const { id: _device, ...set } = (await this.db.preferences.get('device')) ?? { id: 'device' };
    return { ...defaultPreferences, ...set };
  }

  async savePreferences(changed: Partial<Preferences>): Promise<void> {
    await this.db.transaction('rw', this.db.preferences, async () => {
      await this.db.preferences.put({ ...(await this.preferences()), ...changed, id: 'device' });
    });
  }

  async dossier(id: DossierId): Promise<Dossier | undefined> {
    const row = await this.db.dossiers.get(id);
    return row && fromRow(row);
  }

  /** The dossiers of these ids, in their order; ids without a record are left out. */
  async dossiers(ids: readonly DossierId[]): Promise<Dossier[]> {
    const rows = await this.db.dossiers.bulkGet([...ids]);
    return rows.flatMap((row) => (row ? [fromRow(row)] : []));
  }

  /** The dossiers on these shelves, by shelf and name. */
  async dossiersOn(binderId: BinderId, ranges: readonly ShelfRange[]): Promise<Dossier[]> {
    const parts = await this.db.transaction('r', this.db.dossiers, () =>
      Promise.all(ranges.map((range) => this.shelves(binderId, range).toArray())),
    );
    return parts.flat().map(fromRow);
  }

  /** Only the ids of the dossiers on these shelves, by shelf and name: enough for a list that reads what it shows. */
  async dossierIdsOn(binderId: BinderId, ranges: readonly ShelfRange[]): Promise<DossierId[]> {
    const parts = await this.db.transaction('r', this.db.dossiers, () =>
      Promise.all(ranges.map((range) => this.shelves(binderId, range).primaryKeys())),
    );
    return parts.flat();
  }

  /** The ids on these shelves, shelf by shelf in their order, on each by name: enough to head a long list by its dates. */
  async idsByShelf(binderId: BinderId, ranges: readonly ShelfRange[]): Promise<ShelfIds[]> {
    return this.db.transaction('r', this.db.dossiers, this.db.shelfCounts, async () => {
      const filled = [...(await this.shelfCounts(binderId)).keys()].sort();
      const shelves = ranges.flatMap((range) => filled.filter((shelf) => inRange(range, shelf)));
      return Promise.all(
        shelves.map(async (shelf) => ({
          shelf,
          ids: await this.shelves(binderId, { from: shelf, to: shelf }).primaryKeys(),
        })),
      );
    });
  }

  private shelves(binderId: BinderId, { from, to }: ShelfRange) {
    return this.db.dossiers
      .where('[binderId+shelf+sortName]')
      .between([binderId, from, Dexie.minKey], [binderId, to, Dexie.maxKey], true, true);
  }

  /** Every dossier of the binder, those in the bin included: for the search index and for checks. */
  async allDossiers(binderId: BinderId): Promise<Dossier[]> {
    return (await this.ofBinder(binderId).toArray()).map(fromRow);
  }

  /** Dossiers counted one by one on the index, those in the bin left out: independent of the kept counts. */
  async countDossiers(binderId: BinderId): Promise<number> {
    const [all, binned] = await Promise.all([
      this.ofBinder(binderId).count(),
      this.shelves(binderId, { from: 'bin', to: 'bin' }).count(),
    ]);
    return all - binned;
  }

  /** The dossiers counted one by one and the kept counts, both of one moment: what rule 1's sum is made of. */
  async inventory(binderId: BinderId): Promise<Inventory> {
    return this.db.transaction('r', this.db.dossiers, this.db.shelfCounts, async () => ({
      total: await this.countDossiers(binderId),
      counts: await this.shelfCounts(binderId),
    }));
  }

  private ofBinder(binderId: BinderId) {
    return this.db.dossiers
      .where('[binderId+shelf+sortName]')
      .between([binderId, Dexie.minKey, Dexie.minKey], [binderId, Dexie.maxKey, Dexie.maxKey], true, true);
  }

  /** The kept number of dossiers per shelf; `bin` is one of the shelves. */
  async shelfCounts(binderId: BinderId): Promise<Map<Shelf, number>> {
    return new Map((await this.shelfRows(binderId)).map(({ shelf, count }) => [shelf, count]));
  }

  /** The kept work per shelf: what loads are computed from, without reading a dossier. */
  async shelfWork(binderId: BinderId): Promise<Map<Shelf, ShelfWork>> {
    return new Map((await this.shelfRows(binderId)).map((row) => [row.shelf, row]));
  }

  private shelfRows(binderId: BinderId): Promise<ShelfCountRow[]> {
    return this.db.shelfCounts
      .where('[binderId+shelf]')
      .between([binderId, Dexie.minKey], [binderId, Dexie.maxKey])
      .toArray();
  }

  /**
   * The dossiers with an open promise, by the day that was promised.
   * @param until the last such day; without it all of them.
   */
  async promised(binderId: BinderId, until: PlainDate | typeof Dexie.maxKey = Dexie.maxKey): Promise<Dossier[]> {
    const rows = await this.db.dossiers
      .where('[binderId+promisedFor]')
      .between([binderId, Dexie.minKey], [binderId, until], true, true)
      .toArray();
    return rows.map(fromRow);
  }

  /** Looks at every dossier on these shelves, in portions; what `look` says other than undefined is collected. */
  async findOn<Value>(
    binderId: BinderId,
    ranges: readonly ShelfRange[],
    look: (dossier: Dossier) => Value | undefined,
  ): Promise<Value[]> {
    const ids = await this.dossierIdsOn(binderId, ranges);
    return readInPortions(this.db.dossiers, ids, (row) => look(fromRow(row)));
  }

  /** The log of a dossier, newest first. */
  contactsOf(dossierId: DossierId): Promise<Contact[]> {
    return this.db.contacts
      .where('[dossierId+instant]')
      .between([dossierId, Dexie.minKey], [dossierId, Dexie.maxKey])
      .reverse()
      .toArray();
  }

  /** What was logged on a day, in the order of the day. */
  contactsOn(binderId: BinderId, date: PlainDate): Promise<Contact[]> {
    return contactsOn(this.db.contacts, binderId, date);
  }

  /** What was logged from a day on. */
  contactsSince(binderId: BinderId, date: PlainDate): Promise<Contact[]> {
    return contactsSince(this.db.contacts, binderId, date).toArray();
  }

  /** What lies on a day's shelves, and what was done on the day: of one moment. */
  day(binderId: BinderId, shelves: ShelfRange, date: PlainDate): Promise<DayRecords> {
    return this.db.transaction('r', this.db.dossiers, this.db.contacts, async () => {
      const [dossiers, done] = await Promise.all([this.dossiersOn(binderId, [shelves]), this.doneOn(binderId, date)]);
      return { dossiers, done };
    });
  }

  /** What was logged and filed on a day, with its dossiers, wherever they lie now; what lies in the bin is left out. */
  doneOn(binderId: BinderId, date: PlainDate): Promise<DoneContact[]> {
    return this.db.transaction('r', this.db.dossiers, this.db.contacts, async () => {
      const contacts = await this.contactsOn(binderId, date);
      const dossiers = await this.dossiers([...new Set(contacts.map((contact) => contact.dossierId))]);
      return doneContacts(contacts, dossiers);
    });
  }

  contactsOfBinder(binderId: BinderId): Promise<Contact[]> {
    return contactsSince(this.db.contacts, binderId).toArray();
  }

  /** Whether anything was ever logged with an outcome, wherever its dossier lies now. */
  hasLogged(binderId: BinderId, outcomeId: string): Promise<boolean> {
    return hasLogged(this.db.contacts, binderId, outcomeId);
  }

  draftOf(dossierId: DossierId): Promise<LogDraft | undefined> {
    return this.db.drafts.get(dossierId);
  }

  /** The half-typed contacts of a binder, newest first; those of dossiers in the bin wait there with them. */
  drafts(binderId: BinderId): Promise<LogDraft[]> {
    return readDrafts(this.db, binderId);
  }

  /** @param offered see `saveDraft`. */
  saveDraft(draft: LogDraft, offered: readonly string[] = []): Promise<void> {
    return saveDraft(this.db, draft, offered);
  }

  discardDraft(dossierId: DossierId, writer?: string, offered: readonly string[] = []): Promise<void> {
    return discardDraft(this.db, dossierId, writer, offered);
  }

  /** What is half typed on a card; for a new dossier under `newDossierDraft`. */
  cardDraftOf(dossierId: string): Promise<CardDraft | undefined> {
    return this.db.cardDrafts.get(dossierId);
  }

  async saveCardDraft(draft: CardDraft): Promise<void> {
    await this.db.cardDrafts.put(parseCardDraft(draft));
  }

  async discardCardDraft(dossierId: string): Promise<void> {
    await this.db.cardDrafts.delete(dossierId);
  }

  /** The documents of a dossier, oldest first. */
  documentsOf(dossierId: DossierId): Promise<DossierDocument[]> {
    return this.db.documents.where('dossierId').equals(dossierId).sortBy('addedAt');
  }

  document(id: DocumentId): Promise<DossierDocument | undefined> {
    return this.db.documents.get(id);
  }

  documentsOfBinder(binderId: BinderId): Promise<DossierDocument[]> {
    return this.db.documents.where('binderId').equals(binderId).toArray();
  }

  get calculations(): CalculationRecords {
    return calculationsIn(this.db);
  }

  get filledForms(): FilledFormRecords {
    return filledFormsIn(this.db);
  }

  /** Reads that only some views need: they bring them along, so that the first screen does without (`care-records.ts`). */
  by<Reads>(Reads: new (db: RingbuchDatabase) => Reads): Reads {
    return new Reads(this.db);
  }

  get forms(): TemplateRecords<Form, FormId> {
    return new TemplateRecords(this.db.forms);
  }

  get playbooks(): TemplateRecords<Playbook, PlaybookId> {
    return new TemplateRecords(this.db.playbooks);
  }

  async attachment(sha256: string): Promise<Uint8Array | undefined> {
    return (await this.db.attachments.get(sha256))?.content;
  }

  /** What is stored, in few numbers, as kept with the last commit. */
  ledger(): Promise<Ledger> {
    return readLedger(this.db);
  }

  /** Who was erased, by the ids of their dossiers. */
  erasures(): Promise<Erasure[]> {
    return this.db.erasures.toArray();
  }

  journalEntry(seq: number): Promise<JournalEntry | undefined> {
    return this.db.journal.get(seq);
  }

  /** The entry that the next undo takes back: the newest one still done. */
  lastDone(binderId: BinderId): Promise<JournalEntry | undefined> {
    return entriesIn(this.db.journal, binderId, 'done').last();
  }

  /** The newest entries of a history, newest first (see `journal-reads.ts`). */
  newestEntries(query: HistoryQuery, limit: number): Promise<JournalEntry[]> {
    return newestEntries(this.db.journal, query, limit);
  }

  /** The later steps that keep an entry from being taken back, oldest first: as many as are asked for. */
  laterTouching(entry: JournalEntry, most: number): Promise<JournalEntry[]> {
    return laterTouching(this.db.journal, entry, most);
  }

  /** How many steps from this one on are still done. */
  countDoneFrom(entry: Pick<JournalEntry, 'binderId' | 'seq'>): Promise<number> {
    return countDoneFrom(this.db.journal, entry);
  }

  /**
   * The undo that the next redo takes back: the newest one whose entry is still undone. The order of the undos counts,
   * not that of the actions, since one of the middle can be undone first.
   */
  async lastUndo(binderId: BinderId): Promise<JournalEntry | undefined> {
    return this.db.transaction('r', this.db.journal, () => lastUndo(this.db.journal, binderId));
  }

  /** The journal from an entry on, oldest first. */
  journalAfter(seq: number): Promise<JournalEntry[]> {
    return this.db.journal.where('seq').above(seq).toArray();
  }

  async newestSeq(): Promise<number> {
    const [newest] = await this.db.journal.orderBy('seq').reverse().limit(1).primaryKeys();
    return newest ?? 0;
  }

  /** Stores an action in one transaction (see `commit.ts`). @returns the number of its journal entry. */
  async commit(work: Commit): Promise<number> {
    const { commit } = await committing();
    return commit(this.db, work);
  }

  /** Removes dossiers and all that belongs to them without a way back, in one transaction (see `remove-for-good.ts`). */
  async removeForGood(removal: Removal): Promise<Removed> {
    const { removeForGood } = await removing();
    return removeForGood(this.db, removal);
  }

  /** Fetches what writing needs: the first screen does without, but the first action should not wait for it. */
  async prepareToWrite(): Promise<void> {
    await Promise.all([committing(), removing()]);
  }
}

const committing = () => import('./commit');
const removing = () => import('./remove-for-good');
