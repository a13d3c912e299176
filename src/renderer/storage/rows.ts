import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { fold } from '@shared/domain/search/fold';
import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import type { Ledger } from '@shared/domain/records/ledger';
import type { Preferences } from '@shared/domain/records/preferences';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { ShelfWork } from '@shared/domain/workload/shelf-work';

/** A dossier as it is stored: with the shelf and the name that the indexes go by. Both follow from the record. */
export interface DossierRow extends Dossier {
  readonly shelf: Shelf;
  readonly sortName: string;
  /** The day of an open promise; only with one is it in the index of the promises. */
  readonly promisedFor?: PlainDate;
  /** The last day for the answer to an open complaint; only with one is it in the index of the complaints. */
  readonly complaintDue?: PlainDate;
}

/** What lies on a shelf, in few numbers: kept with each commit, so that no screen has to count (see `commit.ts`). */
export interface ShelfCountRow extends ShelfWork {
  readonly binderId: BinderId;
  readonly shelf: Shelf;
}

/** The dossiers of one shelf. */
export interface ShelfIds {
  readonly shelf: Shelf;
  readonly ids: readonly DossierId[];
}

export interface LedgerRow extends Ledger {
  readonly id: 'ledger';
}

export interface PreferencesRow extends Preferences {
  readonly id: 'device';
}

export function toRow(dossier: Dossier): DossierRow {
  const { promise, care, binnedAt } = dossier;
  return {
    ...dossier,
    shelf: shelfOf(dossier),
    sortName: fold(titleOf(dossier.card)),
    ...(promise && binnedAt === null && { promisedFor: promise.date }),
    ...(care?.complaint && binnedAt === null && { complaintDue: care.complaint.answerBy }),
  };
}

export function fromRow(row: DossierRow): Dossier {
  const { shelf: _shelf, sortName: _sortName, promisedFor: _promised, complaintDue: _complaint, ...dossier } = row;
  return dossier;
}
