import { isPromised } from '../filing/bulk';
import type { Dossier } from '../records/dossier';

/**
 * What keeps a dossier from being moved along with others: it was promised to the customer, it has a time of day, or it was moved so often
 * that it would never be done (method.md, rules 6 and 10). Whoever is asked by name may still move it.
 */
export type Hold = 'promised' | 'timed' | 'movedOften';

/** So often a dossier may be put off before no proposal touches it again. */
export const oftenMoved = 3;

/** What holds a dossier where it lies; null when nothing does. */
export function holdOf(dossier: Pick<Dossier, 'promise' | 'place' | 'moves'>): Hold | null {
  const { place, moves } = dossier;
  if (isPromised(dossier)) return 'promised';
  if (place.kind === 'day' && place.time !== null) return 'timed';
  return moves >= oftenMoved ? 'movedOften' : null;
}
