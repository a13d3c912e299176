import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { BinderId } from '@shared/domain/records/ids';
import { fold } from '@shared/domain/search/fold';
import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import type { Ledger } from '@shared/domain/records/ledger';
import type { Preferences } from '@shared/domain/records/preferences';

/** A dossier as it is stored: with the shelf and the name that the indexes go by. Both follow from the record. */
export interface DossierRow extends Dossier {
  readonly shelf: Shelf;
  readonly sortName: string;
}

/** How many dossiers lie on a shelf: kept with each commit, so that no screen has to count (see `commit.ts`). */
export interface ShelfCountRow {
  readonly binderId: BinderId;
  readonly shelf: Shelf;
  readonly count: number;
}

export interface LedgerRow extends Ledger {
  readonly id: 'ledger';
}

export interface PreferencesRow extends Preferences {
  readonly id: 'device';
}

export function toRow(dossier: Dossier): DossierRow {
  return { ...dossier, shelf: shelfOf(dossier), sortName: fold(titleOf(dossier.card)) };
}

export function fromRow(row: DossierRow): Dossier {
  const { shelf: _shelf, sortName: _sortName, ...dossier } = row;
  return dossier;
}
