import type { BinderId, DossierId } from '../records/ids';
import { type LedgerTable, recordTables } from '../records/ledger';

/** The tables whose rows a check parses one by one. */
export const parsedTables = [
  ...recordTables,
  'drafts',
  'cardDrafts',
  'calculationDrafts',
  'filledFormDrafts',
  'journal',
  'erasures',
  'preferences',
] as const;
export type ParsedTable = (typeof parsedTables)[number];

/** What belongs to a dossier by naming it. */
export type BelongingTable = Exclude<
  ParsedTable,
  'binders' | 'dossiers' | 'forms' | 'playbooks' | 'journal' | 'erasures' | 'preferences'
>;

/** Something that a check has found to be wrong. `name` is what the record is called, as far as that can be read. */
export type Finding =
  | Unreadable
  | DossierGone
  /** Dossiers, or what is left of them, name a binder that is not there; so may forms and playbooks. */
  | { readonly kind: 'binderGone'; readonly binderId: BinderId; readonly dossiers: number }
  /** A contact, document, calculation, filled form or draft names another binder than its dossier does. */
  | { readonly kind: 'otherBinder'; readonly table: BelongingTable; readonly key: string }
  /** A reminder is for a dossier that is not there. */
  | { readonly kind: 'reminderLoose'; readonly dossierId: DossierId }
  /** The place or the name that the lists go by differs from the dossier's. */
  | { readonly kind: 'misplaced'; readonly dossierId: DossierId; readonly name: string }
  | Content
  /** The kept counts of so many shelves are wrong. */
  | { readonly kind: 'shelfCounts'; readonly shelves: number }
  /** The ledger says something else than counting does; with equal counts the contents differ. */
  | {
      readonly kind: 'ledger';
      readonly table: LedgerTable | 'journal';
      readonly kept: number;
      readonly counted: number;
    }
  /** A step of the history is not found by all dossiers that it is about. */
  | { readonly kind: 'historyIndex'; readonly seq: number }
  /** An undo names a step that is not in the history. */
  | { readonly kind: 'historyGap'; readonly seq: number };

/** A row that is no such record. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly table: ParsedTable;
  readonly key: string;
  readonly name: string;
  /** The row as it lies there. */
  readonly raw: unknown;
  /** Whether a repair can make a record of it, or has put it aside for good. */
  readonly remedy: 'repair' | 'stays';
}

/** Contacts, documents, calculations, filled forms or drafts name a dossier that is not there. */
export interface DossierGone {
  readonly kind: 'dossierGone';
  readonly dossierId: DossierId;
  readonly binderId: BinderId;
  readonly contacts: number;
  readonly documents: number;
  readonly calculations: number;
  readonly filledForms: number;
  readonly drafts: number;
}

/** The content of documents is not there, or is not what its hash says. */
export interface Content {
  readonly kind: 'contentGone' | 'contentDamaged';
  readonly sha256: string;
  /** The documents that it belongs to; none when only the history knows of it. */
  readonly documents: readonly { readonly name: string; readonly dossierId: DossierId }[];
}

/**
 * What helps: a repair, a backup that still holds it, or nothing that a program could do; such a thing stays as it is, and harms nothing
 * else.
 */
export type Remedy = 'repair' | 'backup' | 'stays';

export function remedyOf(finding: Finding): Remedy {
  switch (finding.kind) {
    case 'unreadable':
      return finding.remedy;
    case 'contentGone':
    case 'contentDamaged':
      return 'backup';
    case 'historyGap':
      return 'stays';
    default:
      return 'repair';
  }
}
