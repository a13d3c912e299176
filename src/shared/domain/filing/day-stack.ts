import { type Dossier, titleOf } from '../records/dossier';
import { fold } from '../search/fold';
import type { PlainDate } from '../time/plain-date';
import { kindOfWork } from '../workload/kind-of-work';

/** The parts of a day's stack, in the order in which they are worked. */
export const stackSections = ['overdue', 'timed', 'repeat', 'first', 'other'] as const;
export type StackSection = (typeof stackSections)[number];

export type DayStack = Readonly<Record<StackSection, readonly Dossier[]>>;

/**
 * Sorts what lies behind a day into its parts. For today the overdue ones come first, oldest date first; then what
 * has a time, by time; then calls and other work, best class first, then by name.
 * @param date the day whose stack it is.
 * @param dossiers those lying behind that day, and for today also those behind earlier days.
 */
export function stackOfDay(dossiers: readonly Dossier[], date: PlainDate): DayStack {
  const stack: Record<StackSection, Dossier[]> = { overdue: [], timed: [], repeat: [], first: [], other: [] };
  for (const dossier of dossiers) stack[sectionOf(dossier, date)].push(dossier);
  for (const section of stackSections) stack[section] = sortBy(stack[section], sortKey(section));
  return stack;
}

/** All dossiers of a stack in working order. */
export function workingOrder(stack: DayStack): Dossier[] {
  return stackSections.flatMap((section) => stack[section]);
}

function sectionOf(dossier: Dossier, date: PlainDate): StackSection {
  const { place } = dossier;
  if (place.kind === 'day' && place.date < date) return 'overdue';
  if (place.kind === 'day' && place.time !== null) return 'timed';
  const kind = kindOfWork(dossier);
  return kind === 'meeting' ? 'other' : kind;
}

function sortKey(section: StackSection): (dossier: Dossier) => string {
  return (dossier) => {
    const { place, card } = dossier;
    const order = `${card.class ?? 'Z'} ${fold(titleOf(card))} ${dossier.id}`;
    if (place.kind !== 'day') return order;
    if (section === 'overdue') return `${place.date} ${place.time ?? '99'} ${order}`;
    return section === 'timed' ? `${place.time} ${order}` : order;
  };
}

function sortBy(dossiers: readonly Dossier[], keyOf: (dossier: Dossier) => string): Dossier[] {
  return dossiers
    .map((dossier) => ({ dossier, key: keyOf(dossier) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ dossier }) => dossier);
}
