import type { CustomerPromise, Dossier } from '../records/dossier';
import type { Task } from '../records/outcome';
import type { PlainDate } from '../time/plain-date';
import type { DayPlace, Place } from './place';

/** Where a dossier goes next, and what for. */
export interface NextContact {
  readonly place: Place;
  readonly task: Task;
  readonly about: string;
  /** The words the date was promised in; null when it is only a plan. A promise needs a day (method.md, rule 6). */
  readonly promiseWords: string | null;
}

/**
 * The dossier behind its next place. A promise stays on record and counts the move (method.md, rule 6), and so does the dossier when it
 * is put off from a day that it was planned for (rule 10).
 */
export function fileDossier(dossier: Dossier, next: NextContact, today: PlainDate): Dossier {
  return {
    ...dossier,
    place: next.place,
    task: next.task,
    about: next.about,
    promise: givenPromise(next, today) ?? movedPromise(dossier, next.place),
    moves: dossier.moves + (isPutOff(dossier.place, next.place) ? 1 : 0),
  };
}

/** The dossier behind another place, with everything else as it is. */
export function moveDossier(dossier: Dossier, place: Place, today: PlainDate): Dossier {
  return fileDossier(dossier, { place, task: dossier.task, about: dossier.about, promiseWords: null }, today);
}

type PromisedContact = NextContact & { readonly place: DayPlace; readonly promiseWords: string };

/** Whether the customer was told the date. */
export function isPromised(next: NextContact): next is PromisedContact {
  return next.promiseWords !== null && next.place.kind === 'day';
}

function givenPromise(next: NextContact, today: PlainDate): CustomerPromise | null {
  if (!isPromised(next)) return null;
  return { date: next.place.date, time: next.place.time, words: next.promiseWords, givenOn: today, moves: 0 };
}

function movedPromise(dossier: Dossier, to: Place): CustomerPromise | null {
  const { promise, place: from } = dossier;
  if (promise === null) return null;
  return sameDay(from, to) ? promise : { ...promise, moves: promise.moves + 1 };
}

function isPutOff(from: Place, to: Place): boolean {
  return from.kind === 'day' && to.kind !== 'closed' && !sameDay(from, to);
}

function sameDay(from: Place, to: Place): boolean {
  return from.kind === 'day' && to.kind === 'day' && from.date === to.date;
}
