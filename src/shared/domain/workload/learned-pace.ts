import type { Contact } from '../records/contact';

/** What the log tells of a kind of call: how long it took from one entry to the next. */
export interface LearnedPace {
  /** Half of them took no longer. */
  readonly minutes: number;
  /** From so many entries. */
  readonly count: number;
}

/** Only calls follow one another; a meeting begins with the way there, and other work is not always logged at its end. */
export const pacedKinds = ['repeat', 'first'] as const;
export type PacedKind = (typeof pacedKinds)[number];

/** With fewer entries a single long morning would tell more than the calls. */
const fewest = 20;
/** What comes later than this many minutes after the entry before was a break, or other work. */
const longestGap = 60;
/** Entries written in one go afterwards tell nothing of the calls: with so many of them, nothing is said. */
const inOneGo = 1;

/**
 * How long calls really took, as far as it shows: the median time between two entries of a day that follow one another, in whole minutes.
 * It counts what a dossier takes with all around it, reached or not, which is what an estimate is for (method.md, rule 9).
 * @param contacts of any days, in any order; notes are passed over.
 * @returns null where there is too little, or where most entries were written in one go.
 */
export function learnedPace(contacts: readonly Contact[], kind: PacedKind): LearnedPace | null {
  const entries = contacts
    .filter(({ result }) => result !== 'note')
    .toSorted((left, right) => left.instant - right.instant);
  const gaps = entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    if (entry.work?.kind !== kind || before?.at.date !== entry.at.date) return [];
    const minutes = (entry.instant - before.instant) / 60_000;
    return minutes <= longestGap ? [minutes] : [];
  });
  const median = gaps.toSorted((left, right) => left - right)[Math.floor(gaps.length / 2)];
  if (median === undefined || gaps.length < fewest || median < inOneGo) return null;
  return { minutes: Math.round(median), count: gaps.length };
}
