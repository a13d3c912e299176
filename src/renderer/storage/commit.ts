import { type Binder, parseBinder } from '@shared/domain/records/binder';
import { type Calculation, parseCalculation } from '@shared/domain/records/calculation';
import { type Contact, parseContact } from '@shared/domain/records/contact';
import { type Attachment, ledgerItemOf, parseDocument, type DossierDocument } from '@shared/domain/records/document';
import { parseDossier } from '@shared/domain/records/dossier-schema';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { Form } from '@shared/domain/records/form';
import type { Playbook } from '@shared/domain/records/playbook';
import type { Erasure } from '@shared/domain/records/erasure';
import type { BinderId, CalculationId, DossierId, FilledFormId } from '@shared/domain/records/ids';
import {
  dossiersOf,
  type JournalEntry,
  type JournalSubject,
  type JournalVerb,
} from '@shared/domain/records/journal-entry';
import type { TableChange } from '@shared/domain/records/ledger';
import type { BinderDiff } from '@shared/domain/records/tables';
import { type Applied, applyToTable, type RecordKind } from './apply-diff';
import { CommitConflict } from './commit-conflict';
import type { RingbuchDatabase } from './db';
import { finishDraft } from './drafts';
import { checkIntegrity, checkNotInBin, checkStillSo, type StandsOn } from './integrity';
import { keepLedger } from './keep-ledger';
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
  /** What the action was worked out from, beyond the fields that its diff changes: all of it must still be so. */
  readonly standsOn?: StandsOn;
  /** The dossier whose half-typed contact this action finishes, as far as its words are written down by it. */
  readonly finishesDraftOf?: DossierId;
  /** The half-typed card that this action finishes, under its key. */
  readonly finishesCardDraftOf?: string;
  /** The half-typed calculation that this action finishes. */
  readonly finishesCalculationDraftOf?: CalculationId;
  /** The half-filled sheet that this action finishes. */
  readonly finishesFilledFormDraftOf?: FilledFormId;
  /** The contents of the documents that the diff adds; those that are stored already may be left out or not. */
  readonly attachments?: readonly Attachment[];
  /** Who was erased where the diff comes from: known here from now on, whatever becomes of the diff. */
  readonly erasures?: readonly Erasure[];
}

/**
 * Stores a diff with its journal entry, the shelf counts and the end of a draft in one transaction: all or nothing.
 * @returns the number of the journal entry.
 * @throws CommitConflict when the stored records are not those that the diff was computed from.
 */
export async function commit(db: RingbuchDatabase, work: Commit): Promise<number> {
  const { binderId, diff, finishesDraftOf, finishesCardDraftOf } = work;
  const { finishesCalculationDraftOf, finishesFilledFormDraftOf } = work;
  const within = [db.contacts, db.documents, db.calculations, db.filledForms];
  const records = [db.binders, db.dossiers, db.forms, db.playbooks, db.attachments];
  const drafts = [db.drafts, db.cardDrafts, db.calculationDrafts, db.filledFormDrafts];
  const tables = [...records, ...within, ...drafts, db.shelfCounts, db.journal, db.ledger, db.erasures];
  // The first screen does without: what reads forms and playbooks comes along with the first one that is stored.
  const read = diff.forms || diff.filledForms || diff.playbooks ? await import('./form-readers') : null;
  return db.transaction('rw', tables, async () => {
    if (work.standsOn) await checkStillSo(db, work.standsOn);
    const binders = await applyToTable(asItIs<Binder>(db.binders, parseBinder), diff.binders);
    const contacts = await applyToTable(asItIs<Contact>(db.contacts, parseContact), diff.contacts);
    const documents = await applyToTable(asItIs<DossierDocument>(db.documents, parseDocument), diff.documents);
    const calculations = await applyToTable(asItIs<Calculation>(db.calculations, parseCalculation), diff.calculations);
    const forms = await applyToTable(asItIs<Form>(db.forms, read?.parseForm ?? unread), diff.forms);
    const filledForms = await applyToTable(
      asItIs<FilledForm>(db.filledForms, read?.parseFilledForm ?? unread),
      diff.filledForms,
    );
    const playbooks = await applyToTable(asItIs<Playbook>(db.playbooks, read?.parsePlaybook ?? unread), diff.playbooks);
    const attachments = await addAttachments(db, work.attachments ?? []);
    const dossiers = await applyToTable({ table: db.dossiers, toRow, fromRow, parse: parseDossier }, diff.dossiers);
    if (!bringsBack(work)) await checkNotInBin(db, dossiers, diff);
    await checkIntegrity(db, binderId, diff);
    await countShelves(db, dossiers);
    if (finishesDraftOf) await finishDraft(db, finishesDraftOf, wordsFor(finishesDraftOf, diff));
    if (finishesCardDraftOf) await db.cardDrafts.delete(finishesCardDraftOf);
    if (finishesCalculationDraftOf) await db.calculationDrafts.delete(finishesCalculationDraftOf);
    if (finishesFilledFormDraftOf) await db.filledFormDrafts.delete(finishesFilledFormDraftOf);
    if (work.erasures) await db.erasures.bulkPut([...work.erasures]);
    await settleHistory(db, work);
    const seq = await db.journal.add(entryOf(work));
    await keepLedger(db, {
      seq,
      tables: {
        binders: tableChangeOf(binders),
        dossiers: tableChangeOf(dossiers),
        contacts: tableChangeOf(contacts),
        documents: tableChangeOf(documents),
        calculations: tableChangeOf(calculations),
        forms: tableChangeOf(forms),
        filledForms: tableChangeOf(filledForms),
        playbooks: tableChangeOf(playbooks),
        attachments,
      },
    });
    return seq;
  });
}

/** What is written down of a dossier. What is done with a reminder is written down in the log of its customer. */
function wordsFor(id: DossierId, { contacts }: BinderDiff): string {
  const written = (contacts?.added ?? []).filter((one) => one.dossierId === id || one.reminder?.sheetId === id);
  return written.map(({ text }) => text).join('\n');
}

/** Undo, redo and what comes out of a backup make records what they were, also in the bin. */
function bringsBack({ target, verb }: Commit): boolean {
  return target !== null || verb === 'restoreBackup' || verb === 'takeFromBackup';
}

/** A content that is there already is the same one: its name is its hash. */
async function addAttachments(db: RingbuchDatabase, attachments: readonly Attachment[]): Promise<TableChange> {
  const present = await db.attachments.bulkGet(attachments.map(({ sha256 }) => sha256));
  const missing = attachments.filter((_, index) => present[index] === undefined);
  await db.attachments.bulkAdd(missing);
  return { gone: [], come: missing.map(ledgerItemOf) };
}

function tableChangeOf({ changed, added, removed }: Applied<unknown>): TableChange {
  return {
    gone: [...removed, ...changed.map(({ before }) => before)],
    come: [...added, ...changed.map(({ after }) => after)],
  };
}

/** No diff of forms or playbooks comes without their readers. */
function unread(): never {
  throw new Error('Unread');
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
  const state = target ? 'final' : 'done';
  return { binderId, at, verb, subject, diff, state, target: target?.seq ?? null, dossierIds: dossiersOf(diff) };
}

/**
 * A new action ends what could be done again; an undo or redo turns its entry over, which only one window can do. What
 * was done again is what the next undo has to take back.
 */
async function settleHistory(db: RingbuchDatabase, { binderId, diff, target }: Commit): Promise<void> {
  const inState = db.journal.where('[binderId+state+seq]');
  if (target) {
    const expected = target.state === 'undone' ? 'done' : 'undone';
    const turning: Partial<JournalEntry> =
      target.state === 'done' ? { state: 'done', diff, dossierIds: dossiersOf(diff) } : { state: 'undone' };
    const turned = await inState.equals([binderId, expected, target.seq]).modify(turning);
    if (turned === 0) throw new CommitConflict(`Journal entry ${target.seq} is not ${expected}`);
    return;
  }
  const keys = await inState.between([binderId, 'undone', -Infinity], [binderId, 'undone', Infinity]).primaryKeys();
  // One at a time: an entry may hold a whole import.
  for (const seq of keys) await db.journal.update(seq, { state: 'dropped' });
}
