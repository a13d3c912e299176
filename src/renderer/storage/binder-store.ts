import Dexie from 'dexie';
import { type Shelf, type ShelfRange } from '@shared/domain/filing/shelf';
import { type Binder, newBinder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { JournalEntry, JournalState } from '@shared/domain/records/journal-entry';
import type { LogDraft } from '@shared/domain/records/log-draft';
import { defaultPreferences, type Preferences } from '@shared/domain/records/preferences';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type Commit, commit } from './commit';
import type { RingbuchDatabase } from './db';
import { fromRow } from './rows';

/** Reads and commits on the open database: the only door to what lasts. */
export class BinderStore {
  constructor(private readonly db: RingbuchDatabase) {}

  /** The user's own binder and the preferences; on the very first start both are made. */
  async openBinder(fresh: { id: BinderId; name: string; createdAt: number }): Promise<Binder> {
    return this.db.transaction('rw', this.db.binders, this.db.preferences, async () => {
      const binders = await this.db.binders.toArray();
      const { openBinder } = await this.preferences();
      const found = binders.find((binder) => binder.id === openBinder) ?? binders.find((binder) => !binder.sample);
      const binder = found ?? newBinder(fresh.id, fresh.name, fresh.createdAt);
      if (!found) await this.db.binders.add(binder);
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
    const row = await this.db.preferences.get('device');
    return { ...defaultPreferences, ...row };
  }

  async savePreferences(changed: Partial<Preferences>): Promise<void> {
    await this.db.transaction('rw', this.db.preferences, async () => {
      await this.db.preferences.put({ id: 'device', ...(await this.preferences()), ...changed });
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
    const parts = await Promise.all(ranges.map((range) => this.shelves(binderId, range).toArray()));
    return parts.flat().map(fromRow);
  }

  /** Only the ids of the dossiers on these shelves, by shelf and name: enough for a list that reads what it shows. */
  async dossierIdsOn(binderId: BinderId, ranges: readonly ShelfRange[]): Promise<DossierId[]> {
    const parts = await Promise.all(ranges.map((range) => this.shelves(binderId, range).primaryKeys()));
    return parts.flat();
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

  private ofBinder(binderId: BinderId) {
    return this.db.dossiers
      .where('[binderId+shelf+sortName]')
      .between([binderId, Dexie.minKey, Dexie.minKey], [binderId, Dexie.maxKey, Dexie.maxKey], true, true);
  }

  /** The kept number of dossiers per shelf; `bin` is one of the shelves. */
  async shelfCounts(binderId: BinderId): Promise<Map<Shelf, number>> {
    const rows = await this.db.shelfCounts
      .where('[binderId+shelf]')
      .between([binderId, Dexie.minKey], [binderId, Dexie.maxKey])
      .toArray();
    return new Map(rows.map((row) => [row.shelf, row.count]));
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
  async contactsOn(binderId: BinderId, date: PlainDate): Promise<Contact[]> {
    const contacts = await this.db.contacts.where('[binderId+at.date]').equals([binderId, date]).toArray();
    return contacts.sort((left, right) => left.instant - right.instant);
  }

  async contactsOfBinder(binderId: BinderId): Promise<Contact[]> {
    return this.db.contacts
      .where('[binderId+at.date]')
      .between([binderId, Dexie.minKey], [binderId, Dexie.maxKey])
      .toArray();
  }

  draftOf(dossierId: DossierId): Promise<LogDraft | undefined> {
    return this.db.drafts.get(dossierId);
  }

  /** The half-typed contacts of a binder, newest first. */
  drafts(binderId: BinderId): Promise<LogDraft[]> {
    return this.db.drafts
      .where('[binderId+savedAt]')
      .between([binderId, Dexie.minKey], [binderId, Dexie.maxKey])
      .reverse()
      .toArray();
  }

  async saveDraft(draft: LogDraft): Promise<void> {
    await this.db.drafts.put(draft);
  }

  async discardDraft(dossierId: DossierId): Promise<void> {
    await this.db.drafts.delete(dossierId);
  }

  journalEntry(seq: number): Promise<JournalEntry | undefined> {
    return this.db.journal.get(seq);
  }

  /** The entry that the next undo takes back: the newest one still done. */
  lastDone(binderId: BinderId): Promise<JournalEntry | undefined> {
    return this.entriesIn(binderId, 'done').last();
  }

  /** The entry that the next redo does again: the one undone last, which is the oldest one undone. */
  firstUndone(binderId: BinderId): Promise<JournalEntry | undefined> {
    return this.entriesIn(binderId, 'undone').first();
  }

  private entriesIn(binderId: BinderId, state: JournalState) {
    return this.db.journal
      .where('[binderId+state+seq]')
      .between([binderId, state, Dexie.minKey], [binderId, state, Dexie.maxKey]);
  }

  /** The journal from an entry on, oldest first. */
  journalAfter(seq: number): Promise<JournalEntry[]> {
    return this.db.journal.where('seq').above(seq).toArray();
  }

  async newestSeq(): Promise<number> {
    return (await this.db.journal.orderBy('seq').last())?.seq ?? 0;
  }

  /** Stores an action in one transaction (see `commit.ts`). @returns the number of its journal entry. */
  commit(work: Commit): Promise<number> {
    return commit(this.db, work);
  }
}
