import type { Calculation } from '../records/calculation';
import type { Contact } from '../records/contact';
import type { DossierDocument } from '../records/document';
import type { Dossier } from '../records/dossier';
import type { FilledForm } from '../records/filled-form';
import type { DossierId } from '../records/ids';
import type { Place } from '../filing/place';

/** How a dossier of a backup stands to the one of now. */
export type DossierThen =
  /** No longer there. */
  | 'gone'
  /** Now in the bin, and not so in the backup. */
  | 'inBin'
  /** The card, the place, the log, the documents, the calculations or the filled forms differ. */
  | 'differs'
  | 'same';

/** A dossier of a backup, as a list shows it. */
export interface DossierInBackup {
  readonly id: DossierId;
  readonly title: string;
  readonly subtitle: string;
  /** Where it lay; the bin counts as no place, see `binned`. */
  readonly place: Place;
  readonly binned: boolean;
  readonly now: DossierThen;
}

/** One dossier of a backup with all that was in it. */
export interface DossierPages {
  readonly dossier: Dossier;
  /** Newest first. */
  readonly contacts: readonly Contact[];
  readonly documents: readonly DossierDocument[];
  readonly calculations: readonly Calculation[];
  readonly filledForms: readonly FilledForm[];
  readonly now: DossierThen;
}

/** What restoring all of a backup would do to one table. */
export interface TableDifference {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What differs between a backup and now. */
export interface BackupDifferences {
  readonly tables: {
    readonly binders: TableDifference;
    readonly dossiers: TableDifference;
    readonly contacts: TableDifference;
    readonly documents: TableDifference;
    readonly calculations: TableDifference;
    readonly forms: TableDifference;
    readonly filledForms: TableDifference;
    readonly playbooks: TableDifference;
  };
  /** Dossiers of the backup by how they stand to now. */
  readonly dossiers: Readonly<Record<DossierThen, number>>;
  /** Dossiers that are there now and not in the backup, by name: they would go. */
  readonly wouldGo: readonly { readonly id: DossierId; readonly title: string }[];
  /** Persons that were erased meanwhile, and stay so. */
  readonly erased: number;
}

/** Which dossiers of a backup are asked for. */
export interface DossierQuery {
  /** Found in name, company, phones and e-mails; empty for all. */
  readonly text: string;
  /** Leaves out those that are the same now. */
  readonly onlyDifferent: boolean;
  readonly from: number;
  readonly count: number;
}

export interface FoundDossiers {
  /** How many there are, whatever part was asked for. */
  readonly total: number;
  readonly dossiers: readonly DossierInBackup[];
}
