import type { Calculation } from '../records/calculation';
import type { CalculationDraft } from '../records/calculation-draft';
import type { CardDraft } from '../records/card-draft';
import type { Contact } from '../records/contact';
import type { DossierDocument } from '../records/document';
import type { Dossier, Reminder } from '../records/dossier';
import type { FilledForm } from '../records/filled-form';
import type { FilledFormDraft } from '../records/filled-form-draft';
import type { JournalEntry } from '../records/journal-entry';
import { schemaNumber } from '../records/ledger';
import type { LogDraft } from '../records/log-draft';
import { onlyDossier } from '../records/parts-of-entry';
import type { DayTime } from '../time/moment';

/** What is stored of one person, as it is stored. */
export interface StoredPerson {
  readonly dossier: Dossier;
  /** Oldest first. */
  readonly contacts: readonly Contact[];
  readonly documents: readonly DossierDocument[];
  /** Oldest first, all versions. */
  readonly calculations: readonly Calculation[];
  /** Oldest first. */
  readonly filledForms: readonly FilledForm[];
  /** What reminds of something in the dossier. */
  readonly reminders: readonly Reminder[];
  readonly draft: LogDraft | null;
  readonly cardDraft: CardDraft | null;
  readonly calculationDrafts: readonly CalculationDraft[];
  readonly filledFormDrafts: readonly FilledFormDraft[];
}

/** The same, with what has happened to it. */
export interface PersonRecords extends StoredPerson {
  /** The journal's entries about the dossier; of others in them nothing is kept. */
  readonly entries: readonly JournalEntry[];
}

/**
 * The person as JSON that names its format, so that programs can read it years later.
 * @param paths where the contents of the documents lie beside the file, by the document's id.
 */
export function personFile(records: PersonRecords, paths: ReadonlyMap<string, string>, madeAt: DayTime): string {
  const { dossier, contacts, documents, calculations, filledForms, reminders, entries } = records;
  const { draft, cardDraft, calculationDrafts, filledFormDrafts } = records;
  const content = {
    format: 'ringbuch-person',
    formatVersion: 1,
    schema: schemaNumber,
    madeAt: `${madeAt.date}T${madeAt.time}`,
    dossier,
    contacts,
    documents: documents.map((document) => ({ ...document, file: paths.get(document.id) ?? null })),
    calculations,
    filledForms,
    reminders,
    draft,
    cardDraft,
    calculationDrafts,
    filledFormDrafts,
    changes: entries.map((entry) => ownPart(entry, dossier)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function ownPart(entry: JournalEntry, { id }: Dossier) {
  const { seq, at, verb, state, subject, diff } = onlyDossier(entry, id);
  const { binders: _binders, forms: _forms, playbooks: _playbooks, ...own } = diff;
  return { seq, at, verb, state, from: subject.from, to: subject.to, diff: own };
}
