import { addDays, type PlainDate } from '../time/plain-date';
import { type Generation, generationsToKeep } from './rotation';

/** Rotation keeps twelve months: by then all has gone that ever goes by itself. */
const farthest = 500;

/**
 * The day on which rotation has let all of these backups go, if from now on one is made each day and holds as much as the newest.
 * @param generations all verified backups of one place and one origin.
 * @param these the numbers of those that are asked about.
 * @returns today when there are none; null when one of them stays: it holds much more than all that come after it.
 */
export function dayWithout(
  these: ReadonlySet<number>,
  generations: readonly Generation[],
  today: PlainDate,
): PlainDate | null {
  let kept = generations.toSorted((left, right) => left.number - right.number);
  const isGone = () => !kept.some(({ number }) => these.has(number));
  if (isGone()) return today;
  for (let days = 0; days <= farthest; days += 1) {
    const newest = kept.at(-1);
    if (!newest) break;
    const { number, dossiers } = newest;
    const date = addDays(today, days);
    // The first is the one that is made today after what is asked about.
    const all = [...kept, { number: number + 1, dossiers, date }];
    const numbers = generationsToKeep(all);
    kept = all.filter((one) => numbers.has(one.number));
    if (isGone()) return date;
  }
  return null;
}
