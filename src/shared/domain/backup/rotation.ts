import { monthOf } from '../time/month';
import { isoWeekOf, type PlainDate } from '../time/plain-date';
import type { BackupSummary } from './backup';

/** What rotation has to know of a verified backup. */
export interface Generation {
  readonly number: number;
  /** The day on which it was made, as the clock said then. */
  readonly date: PlainDate;
  /** How many dossiers it holds. */
  readonly dossiers: number;
}

export function asGeneration({ number, madeAt, counts }: BackupSummary): Generation {
  return { number, date: madeAt.date, dossiers: counts['dossiers'] ?? 0 };
}

/** How many are kept of the newest day, and how many days, weeks and months back the newest of each is kept. */
const generationsKept = { today: 3, days: 7, weeks: 4, months: 12 } as const;

/**
 * Which verified backups of one origin stay: three of the newest day, the newest of seven days, four weeks and twelve months. "Newest" goes
 * by number, since a clock may have been set back; days, weeks and months without a backup do not count. One that holds by more than a
 * fifth more dossiers than every newer one that stays is kept as well: a state that shrank never pushes out a larger one.
 * @returns the numbers of those that stay; never empty unless `generations` is.
 */
export function generationsToKeep(generations: readonly Generation[]): Set<number> {
  const newestFirst = generations.toSorted((left, right) => right.number - left.number);
  const kept = new Set<number>();
  const [newest] = newestFirst;
  if (!newest) return kept;
  const keep = (some: readonly Generation[]) => some.forEach(({ number }) => kept.add(number));
  keep(newestFirst.filter(({ date }) => date === newest.date).slice(0, generationsKept.today));
  keep(newestOfEach(newestFirst, ({ date }) => date).slice(0, generationsKept.days));
  keep(newestOfEach(newestFirst, ({ date }) => weekOf(date)).slice(0, generationsKept.weeks));
  keep(newestOfEach(newestFirst, ({ date }) => monthOf(date)).slice(0, generationsKept.months));
  let largest = 0;
  for (const { number, dossiers } of newestFirst) {
    if (largest * 5 < dossiers * 4) kept.add(number);
    if (kept.has(number)) largest = Math.max(largest, dossiers);
  }
  return kept;
}

function newestOfEach(newestFirst: readonly Generation[], periodOf: (one: Generation) => string): Generation[] {
  const newest = new Map<string, Generation>();
  for (const generation of newestFirst) {
    const period = periodOf(generation);
    if (!newest.has(period)) newest.set(period, generation);
  }
  return [...newest.values()];
}

function weekOf(date: PlainDate): string {
  const { week, year } = isoWeekOf(date);
  return `${year}-${week}`;
}
