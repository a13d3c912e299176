import { promiseEnd } from '../filing/promise';
import type { Contact } from '../records/contact';
import type { Dossier } from '../records/dossier';
import type { PlainDate } from '../time/plain-date';

/** How often an outcome came of a contact, under the name it had then. */
export interface OutcomeCount {
  readonly id: string;
  readonly name: string | null;
  readonly count: number;
}

/** What was done on a day, in few numbers: a look back in the evening (method.md, "Beyond the paper"). */
export interface DayReview {
  readonly reached: number;
  readonly tried: number;
  /** Loose sheets that were done. */
  readonly sheets: number;
  /** Estimated minutes of all that was done. */
  readonly minutes: number;
  /** The most frequent first. */
  readonly outcomes: readonly OutcomeCount[];
  /** Promises that were settled, and of these how many later than they were given for (rule 6). */
  readonly settled: number;
  readonly late: number;
  /** Dossiers whose customer was promised a date on that day. */
  readonly promised: readonly Dossier[];
}

/**
 * Looks back at a day.
 * @param contacts what was logged on it; notes count for nothing.
 * @param dossiers the dossiers of these contacts, as they lie now.
 */
export function reviewDay(contacts: readonly Contact[], dossiers: readonly Dossier[], date: PlainDate): DayReview {
  const counted = (result: Contact['result']) => contacts.filter((contact) => contact.result === result).length;
  const ends = contacts.flatMap((contact) => promiseEnd(contact) ?? []);
  const late = ends.filter(({ kind }) => kind === 'late').length;
  return {
    reached: counted('reached'),
    tried: counted('tried'),
    sheets: counted('done'),
    minutes: contacts.reduce((sum, { work }) => sum + (work?.minutes ?? 0), 0),
    outcomes: countOutcomes(contacts),
    settled: ends.filter(({ kind }) => kind === 'kept').length + late,
    late,
    promised: dossiers.filter(({ promise }) => promise?.givenOn === date),
  };
}

function countOutcomes(contacts: readonly Contact[]): OutcomeCount[] {
  const counts = new Map<string, OutcomeCount>();
  for (const { outcomeId: id, outcomeName: name } of contacts) {
    if (id === null) continue;
    const key = `${id} ${name ?? ''}`;
    counts.set(key, { id, name, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((left, right) => right.count - left.count || (left.id < right.id ? -1 : 1));
}
