import * as v from 'valibot';
import type { Binder } from '../records/binder';
import type { Calculation } from '../records/calculation';
import type { CalculationDraft } from '../records/calculation-draft';
import type { CardDraft } from '../records/card-draft';
import type { Contact } from '../records/contact';
import { type DossierDocument, ledgerItemOf } from '../records/document';
import { type Dossier, titleOf } from '../records/dossier';
import type { FilledForm } from '../records/filled-form';
import type { FilledFormDraft } from '../records/filled-form-draft';
import type { Form } from '../records/form';
import type { Playbook } from '../records/playbook';
import type { DossierId } from '../records/ids';
import { dossiersOf, type JournalEntry } from '../records/journal-entry';
import { emptyLedger, ledgerSchema, type LedgerTable, ledgerTables } from '../records/ledger';
import type { LogDraft } from '../records/log-draft';
import { Belongings, type Moved } from './belongings';
import type { Content, DossierGone, Finding, ParsedTable } from './finding';
import type { Mending } from './mend';
import { canBeUndone, readRow } from './read-row';
import { Recount, type ShelfCount } from './recount';

/** A row that was no record, and the record that was made of it. */
export interface Mended {
  readonly table: ParsedTable;
  readonly raw: unknown;
  readonly record: object;
}

/** The content of documents, hashed again. */
export interface CheckedContent {
  readonly sha256: string;
  readonly sound: boolean;
}

/** What a repair does before everything is counted anew. */
export interface RepairPlan {
  readonly mended: readonly Mended[];
  readonly gone: readonly DossierGone[];
  readonly binders: readonly Binder['id'][];
  readonly moved: readonly Moved[];
  /** Reminders that become mere loose sheets. */
  readonly loosened: readonly DossierId[];
  /** Unreadable steps of the history that undo must not come upon. */
  readonly settled: readonly number[];
  readonly reindexed: readonly number[];
}

/**
 * Checks all that is stored, handed over in portions; afterwards `findings` says what is wrong and `plan` what would
 * make it right. What was wrong with a row itself is taken as mended when it is held against the others.
 */
export class StoreCheck {
  private readonly single: Finding[] = [];
  private readonly mended: Mended[] = [];
  private readonly settled: number[] = [];
  private readonly reindexed: number[] = [];
  private readonly belongings = new Belongings();
  private readonly recount = new Recount();
  private readonly documents = new Map<string, { name: string; dossierId: DossierId }[]>();
  private readonly contents = new Set<string>();
  private readonly steps = new Set<number>();
  private readonly targets: { readonly seq: number; readonly target: number }[] = [];
  private readonly inHistory = new Set<DossierId>();
  private kept: { readonly ledger: unknown; readonly shelves: readonly ShelfCount[] } = { ledger: null, shelves: [] };

  constructor(private readonly mending: Mending) {}

  take(table: ParsedTable, rows: readonly unknown[]): void {
    if (isCounted(table)) this.recount.add(table, rows);
    for (const raw of rows) {
      const { record, finding } = readRow(table, raw, this.mending);
      if (finding) this.single.push(finding);
      if (finding && record) this.mended.push({ table, raw, record });
      if (record) this.enter(table, record);
      if (table === 'journal') this.enterStep(raw, record as JournalEntry | null);
    }
  }

  /** Dossiers whose place or name for the lists is not what follows from them. */
  takeMisplaced(dossiers: readonly Dossier[]): void {
    for (const { id, card } of dossiers) this.single.push({ kind: 'misplaced', dossierId: id, name: titleOf(card) });
  }

  takeContents(contents: readonly CheckedContent[]): void {
    this.recount.add('attachments', contents.map(ledgerItemOf));
    for (const { sha256, sound } of contents) {
      this.contents.add(sha256);
      if (!sound) this.single.push({ kind: 'contentDamaged', sha256, documents: [] });
    }
  }

  /** What is kept along with each commit, so that nobody has to count. */
  takeKept(ledger: unknown, shelves: readonly ShelfCount[]): void {
    this.kept = { ledger, shelves };
  }

  findings(): Finding[] {
    const gone = this.gone();
    const { ledger, shelves } = this.kept;
    const kept = v.safeParse(ledgerSchema, ledger);
    return [
      ...this.single.map((finding) => (finding.kind === 'contentDamaged' ? this.withDocuments(finding) : finding)),
      ...gone,
      ...this.belongings.bindersGone(gone),
      ...this.belongings.moved(gone).map(({ table, key }): Finding => ({ kind: 'otherBinder', table, key })),
      ...this.belongings.loose(gone).map((dossierId): Finding => ({ kind: 'reminderLoose', dossierId })),
      ...this.contentsGone(),
      ...this.targets
        .filter(({ target }) => !this.steps.has(target))
        .map(({ seq }): Finding => ({ kind: 'historyGap', seq })),
      ...this.recount.compareShelves(shelves),
      ...this.recount.compareLedger(kept.success ? kept.output : emptyLedger),
    ];
  }

  plan(): RepairPlan {
    const gone = this.gone();
    return {
      mended: this.mended,
      gone,
      binders: this.belongings.bindersGone(gone).map(({ binderId }) => binderId),
      moved: this.belongings.moved(gone),
      loosened: this.belongings.loose(gone),
      settled: this.settled,
      reindexed: this.reindexed,
    };
  }

  private gone(): DossierGone[] {
    return this.belongings.gone((id) => this.inHistory.has(id));
  }

  private enter(table: ParsedTable, record: object): void {
    switch (table) {
      case 'binders':
        this.belongings.addBinder((record as Binder).id);
        break;
      case 'dossiers':
        this.recount.addDossier(record as Dossier);
        this.enterDossier(record as Dossier);
        break;
      case 'contacts':
        this.enterBelonging(table, (record as Contact).id, record as Contact);
        break;
      case 'documents':
        this.enterBelonging(table, (record as DossierDocument).id, record as DossierDocument);
        this.enterDocument(record as DossierDocument);
        break;
      case 'calculations':
        this.enterBelonging(table, (record as Calculation).id, record as Calculation);
        break;
      case 'forms':
      case 'playbooks':
        this.belongings.addTemplate((record as Form | Playbook).binderId);
        break;
      case 'filledForms':
        this.enterBelonging(table, (record as FilledForm).id, record as FilledForm);
        break;
      case 'filledFormDrafts':
        this.enterBelonging(table, (record as FilledFormDraft).filledFormId, record as FilledFormDraft);
        break;
      case 'calculationDrafts':
        this.enterBelonging(table, (record as CalculationDraft).calculationId, record as CalculationDraft);
        break;
      case 'drafts':
        this.enterBelonging(table, (record as LogDraft).dossierId, record as LogDraft);
        break;
      case 'cardDrafts':
        this.enterCardDraft(record as CardDraft);
        break;
      case 'journal':
      case 'erasures':
      case 'preferences':
        break;
    }
  }

  private enterDossier({ id, binderId, reminds }: Dossier): void {
    this.belongings.addDossier(id, binderId, reminds?.dossierId);
  }

  private enterBelonging(
    table: Moved['table'],
    key: string,
    { dossierId, binderId }: Pick<Contact, 'dossierId' | 'binderId'>,
  ) {
    this.belongings.add(dossierId, { table, key, binderId });
  }

  /** The half-typed card of a new dossier belongs to none yet. */
  private enterCardDraft({ dossierId, binderId }: CardDraft): void {
    if (dossierId.startsWith('new-')) return;
    this.belongings.add(dossierId as DossierId, { table: 'cardDrafts', key: dossierId, binderId });
  }

  private enterDocument({ sha256, name, dossierId }: DossierDocument): void {
    const before = this.documents.get(sha256) ?? [];
    this.documents.set(sha256, [...before, { name, dossierId }]);
  }

  private enterStep(raw: unknown, entry: JournalEntry | null): void {
    const { seq } = raw as JournalEntry;
    this.steps.add(seq);
    this.recount.addJournal(seq);
    if (!entry) {
      if (canBeUndone('journal', raw)) this.settled.push(seq);
      return;
    }
    if (entry.target !== null) this.targets.push({ seq, target: entry.target });
    for (const id of entry.dossierIds) this.inHistory.add(id);
    const named = new Set(entry.dossierIds);
    if (dossiersOf(entry.diff).every((id) => named.has(id))) return;
    this.reindexed.push(seq);
    this.single.push({ kind: 'historyIndex', seq });
  }

  private contentsGone(): Content[] {
    return [...this.documents]
      .filter(([sha256]) => !this.contents.has(sha256))
      .map(([sha256, documents]) => ({ kind: 'contentGone', sha256, documents }));
  }

  private withDocuments(finding: Content): Content {
    return { ...finding, documents: this.documents.get(finding.sha256) ?? [] };
  }
}

function isCounted(table: ParsedTable): table is ParsedTable & LedgerTable {
  return (ledgerTables as readonly string[]).includes(table);
}
