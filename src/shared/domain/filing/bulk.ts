import type { Dossier } from '../records/dossier';
import type { DossierId } from '../records/ids';

/** What of a choice of dossiers is moved, and what stays because the customer was told its date. */
export interface BulkChoice {
  readonly moved: readonly Dossier[];
  readonly kept: readonly Dossier[];
}

/** Whether the customer was told a date: what protects a dossier wherever several are moved together. */
export function isPromised({ promise }: Pick<Dossier, 'promise'>): boolean {
  return promise !== null;
}

/**
 * No bulk action moves a promise unless the user confirms those by name (method.md, rule 6). Every action that moves dossiers together goes
 * through this, one that proposes its moves too; a single dossier that is moved by hand is no bulk.
 * @param confirmed the promised ones that the user has named.
 */
export function movableInBulk(dossiers: readonly Dossier[], confirmed: ReadonlySet<DossierId>): BulkChoice {
  const moved: Dossier[] = [];
  const kept: Dossier[] = [];
  for (const dossier of dossiers) {
    (isPromised(dossier) && !confirmed.has(dossier.id) ? kept : moved).push(dossier);
  }
  return { moved, kept };
}
