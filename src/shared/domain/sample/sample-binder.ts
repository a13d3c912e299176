import { noCare } from '../care/change-care';
import { fileDossier, type NextContact } from '../filing/file-dossier';
import { doSheet } from '../filing/do-sheet';
import { logContact, noteIn } from '../filing/log-contact';
import { behindDay, type Place } from '../filing/place';
import { type Binder, newBinder } from '../records/binder';
import type { Contact } from '../records/contact';
import { shippedEstimates } from '../records/estimates';
import { type Dossier, isSheet, newDossier } from '../records/dossier';
import type { BinderId, ContactId, DossierId, NewId } from '../records/ids';
import { type Outcome, shippedOutcomes } from '../records/outcome';
import { clockTime } from '../time/clock-time';
import type { Moment } from '../time/moment';
import { addDays, type PlainDate } from '../time/plain-date';
import { mondayToFriday } from '../time/working-calendar';
import { englishSample } from './english/english-sample';
import { germanSample } from './german/german-sample';
import { instantBefore, type PastDays, pastWorkingDays, placeOfSample, workingDaysAgo } from './sample-dates';
import type { SampleContact, SampleSeed } from './sample-seed';

export interface SampleBinder {
  readonly binder: Binder;
  readonly dossiers: readonly Dossier[];
  readonly contacts: readonly Contact[];
}

const languages = { de: germanSample, en: englishSample };

/**
 * A binder of about sixty believable dossiers to try things out with, as if it had been worked with for months: its
 * dates stand relative to today, and its logs are played through the rules themselves, so that everything agrees.
 * @param now the desk clock's moment; contacts lie on working days before it.
 */
export function sampleBinder(language: 'de' | 'en', now: Moment, newId: NewId): SampleBinder {
  const { binderName, seeds } = languages[language];
  const binder = newBinder(newId() as BinderId, binderName, now.instant, true);
  const past = pastWorkingDays(now.date);
  const played = seeds.map((seed) => play(seed, binder.id, now, past, newId));
  return {
    binder,
    dossiers: played.map(({ dossier }) => dossier),
    contacts: played.flatMap(({ contacts }) => contacts),
  };
}

/** A dossier's life: taken in some days before its first contact, contact by contact, until it lies where it lies. */
function play(seed: SampleSeed, binderId: BinderId, now: Moment, past: PastDays, newId: NewId) {
  const log = (seed.log ?? []).map((entry) => ({ entry, date: workingDaysAgo(past, entry[0]) }));
  const takenIn = addDays(log[0]?.date ?? workingDaysAgo(past, 4), -3);
  const place = placeOfSample(seed.lies, now.date, past, log.at(-1)?.date ?? takenIn);
  const task = seed.sheet ? 'other' : (seed.task ?? 'call');
  const final: NextContact = { ...nextContact(place), task, about: seed.about ?? '' };
  // A note moves nothing: the dossier lay behind the day of the next contact already.
  const nextStep = (index: number) => {
    const following = log.slice(index).find(({ entry }) => entry[2] !== 'note');
    return following ? callOn(following.date) : final;
  };
  const createdAt = instantBefore(now, { date: takenIn, time: clockTime('08:30') });
  const taken = takeIn(seed, newDossier(newId() as DossierId, binderId, createdAt, seed.card));
  let dossier = fileDossier(taken, nextStep(0), takenIn);
  const contacts: Contact[] = [];
  log.forEach(({ entry, date }, index) => {
    const at = { date, time: clockTime(entry[1]) };
    const moment: Moment = { ...at, instant: instantBefore(now, at) };
    const logged = record(dossier, entry, nextStep(index + 1), newId() as ContactId, moment);
    dossier = logged.dossier;
    contacts.push(logged.contact);
  });
  // Its rhythm counts from where the sample says that it lies.
  return { dossier: { ...dossier, task, sheet: taken.sheet }, contacts };
}

function takeIn({ sheet, minutes, care }: SampleSeed, dossier: Dossier): Dossier {
  return {
    ...dossier,
    minutes: minutes ?? null,
    sheet: sheet ? { ...sheet, turn: null } : null,
    care: care ? { ...noCare, ...care } : null,
  };
}

function record(dossier: Dossier, entry: SampleContact, next: NextContact, id: ContactId, at: Moment) {
  const [, , outcome, text, promiseWords = null] = entry;
  if (outcome === 'note') return { dossier, contact: noteIn(dossier, text, id, at) };
  if (isSheet(dossier)) {
    const { place } = next;
    return doSheet(dossier, { text, place, calendar: mondayToFriday, estimates: shippedEstimates }, id, at);
  }
  return logContact(
    dossier,
    { outcome: shippedOutcome(outcome), text, next: { ...next, promiseWords }, estimates: shippedEstimates },
    id,
    at,
  );
}

function callOn(date: PlainDate): NextContact {
  return nextContact(behindDay(date));
}

function nextContact(place: Place): NextContact {
  return { place, task: 'call', about: '', promiseWords: null };
}

function shippedOutcome(id: string): Outcome {
  const outcome = shippedOutcomes.find((one) => one.id === id);
  if (!outcome) throw new Error(`Not a shipped outcome: ${id}`);
  return outcome;
}
