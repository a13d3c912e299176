import { isPromised } from '../filing/bulk';
import type { Dossier } from '../records/dossier';

/**
 * What keeps a dossier from being moved along with others: it was promised to the customer, it has a time of day, it is a reminder of a
 * day (a birthday, the last one for an answer), or it was moved so often that it would never be done (method.md, rules 6 and 10). Whoever
 * is asked by name may still move it.
 */
export type Hold = 'promised' | 'timed' | 'itsDay' | 'movedOften';

/** So often a dossier may be put off before no proposal touches it again. */
export const oftenMoved = 3;

/** What holds a dossier where it lies; null when nothing does. */
export function holdOf(dossier: Pick<Dossier, 'promise' | 'place' | 'moves' | 'reminds'>): Hold | null {
  const { place, moves, reminds } = dossier;
  if (isPromised(dossier)) return 'promised';
  if (place.kind === 'day' && place.time !== null) return 'timed';
  if (reminds && reminds.kind !== 'thanks' && reminds.kind !== 'satisfaction') return 'itsDay';
  return moves >= oftenMoved ? 'movedOften' : null;
}
