import type {
  BackupDifferences,
  DossierInBackup,
  DossierPages,
  DossierQuery,
  DossierThen,
  FoundDossiers,
} from '@shared/domain/backup/backup-contents';
import type { BackupRecords, KeptRecords } from '@shared/domain/backup/backup-records';
import type { TakenOut, TakingOut } from '@shared/domain/backup/backup-work';
import { comparedDossiers, differencesOf } from '@shared/domain/backup/differences';
import { restoreDiff } from '@shared/domain/backup/restore-diff';
import { takeDossiers } from '@shared/domain/backup/take-dossiers';
import { joinErasures } from '@shared/domain/backup/erased-list';
import { keptWithoutErased } from '@shared/domain/backup/without-erased';
import { isEmptyDiff, tableDiff } from '@shared/domain/base/records-diff';
import type { Attachment } from '@shared/domain/records/document';
import type { Erasure } from '@shared/domain/records/erasure';
import { type Dossier, subtitleOf, titleOf } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { JournalSubject, JournalVerb } from '@shared/domain/records/journal-entry';
import type { BinderDiff } from '@shared/domain/records/tables';
import { createSearchIndex, type SearchIndex } from '@shared/domain/search/find-dossiers';
import { fold } from '@shared/domain/search/fold';
import { commit } from '../storage/commit';
import { CommitConflict } from '../storage/commit-conflict';
import { RingbuchDatabase } from '../storage/db';
import { readKept } from '../storage/load-tables';
import type { BackupReader } from './backup-read';
import { readKeptRecords } from './backup-records';

/** Now and then, what belongs to erased persons left out of both. */
interface Compared {
  readonly now: KeptRecords;
  readonly then: KeptRecords;
  readonly states: ReadonlyMap<DossierId, DossierThen>;
  readonly differences: BackupDifferences;
}

/** A backup that was read completely, beside the database that it is compared with. */
export class OpenedBackup {
  private compared: Compared | null = null;
  private readonly index: SearchIndex = createSearchIndex();
  private readonly byName: readonly Dossier[];

  private constructor(
    private readonly reader: BackupReader,
    private readonly databaseName: string,
    private readonly records: BackupRecords,
    /** Who was erased, whether the database knows it by now or not. */
    private readonly erased: readonly Erasure[],
  ) {
    // A reminder comes back with the dossier that it is for.
    this.byName = records.dossiers
      .filter(({ reminds }) => reminds === null)
      .map((dossier) => ({ dossier, key: `${fold(titleOf(dossier.card))} ${dossier.id}` }))
      .sort((left, right) => (left.key < right.key ? -1 : 1))
      .map(({ dossier }) => dossier);
    // In a backup the bin is looked through, too.
    for (const dossier of records.dossiers) this.index.put({ ...dossier, binnedAt: null });
  }

  static async of(reader: BackupReader, databaseName: string, erased: readonly Erasure[] = []): Promise<OpenedBackup> {
    const records = await readKeptRecords(reader);
    return new OpenedBackup(reader, databaseName, records, joinErasures(records.erasures, erased));
  }

  /** Compares with now, anew. */
  async compare(): Promise<BackupDifferences> {
    return (await this.compareNow()).differences;
  }

  find({ text, onlyDifferent, from, count }: DossierQuery): FoundDossiers {
    const states = this.compared?.states ?? new Map<DossierId, DossierThen>();
    const found = this.searched(text).filter(({ id }) => {
      const state = states.get(id);
      return state !== undefined && !(onlyDifferent && state === 'same');
    });
    const dossiers = found
      .slice(from, from + count)
      .map((dossier) => asListed(dossier, states.get(dossier.id) ?? 'same'));
    return { total: found.length, dossiers };
  }

  private searched(text: string): readonly Dossier[] {
    if (text.trim() === '') return this.byName;
    const byId = new Map(this.records.dossiers.map((dossier) => [dossier.id, dossier]));
    return this.index.find(text, Infinity).hits.flatMap(({ id }) => byId.get(id) ?? []);
  }

  pages(id: DossierId): DossierPages | null {
    const state = this.compared?.states.get(id);
    const dossier = this.records.dossiers.find((one) => one.id === id);
    if (!dossier || !state) return null;
    const contacts = this.records.contacts.filter(({ dossierId }) => dossierId === id);
    const documents = this.records.documents.filter(({ dossierId }) => dossierId === id);
    const calculations = this.records.calculations.filter(({ dossierId }) => dossierId === id);
    const filledForms = this.records.filledForms.filter(({ dossierId }) => dossierId === id);
    contacts.sort((left, right) => right.instant - left.instant);
    return { dossier, contacts, documents, calculations, filledForms, now: state };
  }

  async restore(order: TakingOut): Promise<TakenOut> {
    const { now, then } = await this.compareNow();
    const subject: JournalSubject = { dossierId: null, name: '', count: then.dossiers.length, from: null, to: null };
    return this.store('restoreBackup', restoreDiff(now, then), subject, order);
  }

  async take(ids: readonly DossierId[], order: TakingOut): Promise<TakenOut> {
    const { now, then } = await this.compareNow();
    const wanted = new Set(ids);
    const taken = then.dossiers.filter(({ id }) => wanted.has(id));
    const [first] = taken;
    if (!first) return { kind: 'unchanged' };
    const single = taken.length === 1;
    const subject: JournalSubject = {
      dossierId: single ? first.id : null,
      name: single ? titleOf(first.card) : '',
      count: taken.length,
      from: null,
      to: null,
    };
    return this.store('takeFromBackup', takeDossiers(now, then, wanted), subject, order);
  }

  /** Only while something is done: an open backup must not keep another window from bringing the database up. */
  private async inDatabase<Value>(work: (db: RingbuchDatabase) => PromiseLike<Value>): Promise<Value> {
    const db = new RingbuchDatabase(this.databaseName);
    try {
      return await work(db);
    } finally {
      db.close();
    }
  }

  private async compareNow(): Promise<Compared> {
    const { erasures, ...present } = await this.inDatabase(readKept);
    const erased = new Set([...erasures, ...this.erased].map(({ id }) => id));
    const now = keptWithoutErased(present, erased);
    const then = keptWithoutErased(this.records, erased);
    const diff = restoreDiff(now, then);
    const states = comparedDossiers(now, then, diff);
    const differences = differencesOf(diff, states, countOf(this.records) - countOf(then));
    this.compared = { now, then, states, differences };
    return this.compared;
  }

  private async store(
    verb: JournalVerb,
    wanted: BinderDiff,
    subject: JournalSubject,
    { home, at }: TakingOut,
  ): Promise<TakenOut> {
    try {
      const { diff, attachments } = await this.withContents(wanted);
      if (isEmptyDiff(diff)) return { kind: 'unchanged' };
      const work = { binderId: home, at, verb, subject, diff, target: null, attachments, erasures: this.erased };
      const seq = await this.inDatabase((db) => commit(db, work));
      return { kind: 'stored', seq, verb, subject, binder: this.binderOf(home) };
    } catch (error) {
      if (error instanceof CommitConflict) return { kind: 'changedMeanwhile' };
      return { kind: 'notStored', cause: error instanceof Error ? error.message : String(error) };
    }
  }

  private binderOf(home: BinderId): BinderId {
    const { binders } = this.records;
    const own = binders.some(({ id }) => id === home) ? undefined : binders.find(({ sample }) => !sample);
    return own?.id ?? home;
  }

  /** The contents that come back with documents. A document whose content is nowhere any more would be an empty promise: it is left out. */
  private async withContents(diff: BinderDiff): Promise<{ diff: BinderDiff; attachments: Attachment[] }> {
    const wanted = [...new Set((diff.documents?.added ?? []).map(({ sha256 }) => sha256))];
    const present = new Set(await this.inDatabase((db) => db.attachments.where('sha256').anyOf(wanted).primaryKeys()));
    const packed = new Set(this.reader.attachments);
    const attachments: Attachment[] = [];
    for (const sha256 of wanted) {
      if (present.has(sha256) || !packed.has(sha256)) continue;
      attachments.push({ sha256, content: await this.reader.attachment(sha256) });
    }
    const documents = tableDiff({
      ...diff.documents,
      added: (diff.documents?.added ?? []).filter(({ sha256 }) => present.has(sha256) || packed.has(sha256)),
    });
    return { diff: { ...diff, documents }, attachments };
  }
}

/** How many dossiers there are; reminders belong to theirs. */
function countOf({ dossiers }: KeptRecords): number {
  return dossiers.filter(({ reminds }) => reminds === null).length;
}

function asListed(dossier: Dossier, now: DossierThen): DossierInBackup {
  const { id, card, place, binnedAt } = dossier;
  return { id, title: titleOf(card), subtitle: subtitleOf(card), place, binned: binnedAt !== null, now };
}
