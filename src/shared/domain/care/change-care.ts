import { jsonEqual } from '../base/json-equal';
import type { Anniversary, Care } from '../records/care';
import type { Dossier } from '../records/dossier';
import type { DossierId } from '../records/ids';

/** Of a customer of whom nothing is known but the card and the calls. */
export const noCare: Care = {
  phase: null,
  temperament: null,
  anniversaries: [],
  complaint: null,
  referralAskedOn: null,
  referredBy: null,
};

export function careOf({ care }: Pick<Dossier, 'care'>): Care {
  return care ?? noCare;
}

/** The dossier with some of its care changed. Where nothing is known any more it is as if there never had been. */
export function withCare(dossier: Dossier, changed: Partial<Care>): Dossier {
  const care = { ...careOf(dossier), ...changed };
  return { ...dossier, care: jsonEqual(care, noCare) ? null : care };
}

/** The anniversaries with one of them as it is now; one that is not among them comes last. */
export function withAnniversary(anniversaries: readonly Anniversary[], changed: Anniversary): Anniversary[] {
  const known = anniversaries.some(({ id }) => id === changed.id);
  return known ? anniversaries.map((one) => (one.id === changed.id ? changed : one)) : [...anniversaries, changed];
}

/** The record without what it says of who recommended one, where that person's dossier is gone for good. It stays what it was otherwise. */
export function withoutReferrer<Item extends { readonly care?: Care | null }>(
  record: Item,
  gone: { has(id: DossierId): boolean },
): Item {
  const { care } = record;
  return care?.referredBy && gone.has(care.referredBy) ? { ...record, care: { ...care, referredBy: null } } : record;
}
