import { jsonEqual } from '../base/json-equal';
import { behindDay } from '../filing/place';
import type { ReminderKind, Reminds } from '../records/care';
import { type Dossier, newDossier, type Reminder, titleOf, type Turn } from '../records/dossier';
import type { DossierId } from '../records/ids';
import { addMonths, plainDate, type PlainDate, yearOf } from '../time/plain-date';
import { type WorkingCalendar, workingDayOnOrBefore } from '../time/working-calendar';

/** Of what a customer can be reminded, as far as the dossier says it. */
export type WhatFor = Pick<Reminds, 'kind' | 'anniversary'>;

/** The day of something to be reminded of: one of every year, or the last one for an answer. */
export type OccasionDay =
  { readonly kind: 'yearly'; readonly day: string } | { readonly kind: 'by'; readonly date: PlainDate };

/** What a customer's dossier says of something to be reminded of. */
export interface Occasion {
  /** What it is called, or what it is about; empty where its kind says it all. */
  readonly about: string;
  /** Null for what follows a sale: its day was chosen. */
  readonly day: OccasionDay | null;
}

/** Null where the dossier has nothing of it any more. */
export function occasionIn({ card, care }: Pick<Dossier, 'card' | 'care'>, what: WhatFor): Occasion | null {
  switch (what.kind) {
    case 'birthday':
      return card.birthday === null ? null : { about: '', day: { kind: 'yearly', day: card.birthday } };
    case 'anniversary': {
      const found = care?.anniversaries.find(({ id }) => id === what.anniversary);
      return found ? { about: found.name, day: { kind: 'yearly', day: found.day } } : null;
    }
    case 'complaint':
      return care?.complaint
        ? { about: care.complaint.about, day: { kind: 'by', date: care.complaint.answerBy } }
        : null;
    case 'thanks':
    case 'satisfaction':
      return { about: '', day: null };
  }
}

/** Greetings and thanks are short; answering a complaint takes what other work takes. */
const minutesFor: Readonly<Record<ReminderKind, number | null>> = {
  birthday: 5,
  anniversary: 5,
  complaint: null,
  thanks: 5,
  satisfaction: 10,
};

/** On what a reminder is made, besides what it is for. */
export interface ReminderGround {
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
}

export function newReminder(
  customer: Dossier,
  what: WhatFor,
  { place, sheet }: Pick<Reminder, 'place' | 'sheet'>,
  made: { readonly id: DossierId; readonly createdAt: number },
): Reminder {
  return {
    ...newDossier(made.id, customer.binderId, made.createdAt, { name: titleOf(customer.card) }),
    task: 'other',
    about: occasionIn(customer, what)?.about ?? '',
    minutes: minutesFor[what.kind],
    place,
    sheet,
    reminds: { dossierId: customer.id, ...what },
  };
}

/**
 * Where the reminder of an occasion lies, and how it comes again: behind the day itself or the last working day before it, since what
 * comes a day late has missed it. Only where that is over too it lies behind the day, worked or not.
 */
export function filedFor(day: OccasionDay, { today, calendar }: ReminderGround): Pick<Reminder, 'place' | 'sheet'> {
  const turn = day.kind === 'yearly' ? turnFrom(day.day, today) : null;
  const due = day.kind === 'by' ? day.date : (turn?.due ?? today);
  return {
    place: behindDay(dayFor(due, today, calendar)),
    sheet: { repeats: turn && { every: 12, unit: 'months' }, turn },
  };
}

function dayFor(due: PlainDate, today: PlainDate, calendar: WorkingCalendar): PlainDate {
  if (due <= today) return today;
  const before = workingDayOnOrBefore(calendar, due);
  return before < today ? due : before;
}

/** Has a 29 February. */
const leapYear = '2000';

/** The first turn of a yearly day that is not over. It counts from the day itself, so that one of 29 February stays one. */
function turnFrom(day: string, today: PlainDate): Turn {
  const from = plainDate(day.replace(/^--/, `${leapYear}-`));
  const years = Math.max(yearOf(today) - yearOf(from), 0);
  const due = addMonths(from, 12 * years);
  return { from, due: due < today ? addMonths(from, 12 * (years + 1)) : due };
}

/** How often a yearly day has come by then; null where its first year is not known. */
export function yearsBy(day: string, due: PlainDate): number | null {
  return day.startsWith('--') ? null : yearOf(due) - yearOf(plainDate(day));
}

/** What becomes of the reminders of a dossier that is changed. */
export interface Following {
  readonly changed: readonly { readonly before: Reminder; readonly after: Reminder }[];
  readonly removed: readonly Reminder[];
}

/**
 * The reminders of a dossier follow it: they have its name, go into the bin with it and come out with it, lie elsewhere when the day is
 * another one, and go when there is nothing to be reminded of. One that was moved for this once stays where it lies.
 */
export function followDossier(
  before: Dossier,
  after: Dossier,
  reminders: readonly Reminder[],
  ground: ReminderGround,
): Following {
  const changed: { before: Reminder; after: Reminder }[] = [];
  const removed: Reminder[] = [];
  for (const reminder of reminders) {
    const occasion = occasionIn(after, reminder.reminds);
    if (!occasion) {
      removed.push(reminder);
      continue;
    }
    const { day } = occasion;
    const moved = day !== null && !jsonEqual(day, occasionIn(before, reminder.reminds)?.day);
    changed.push({
      before: reminder,
      after: {
        ...reminder,
        ...(moved && filedFor(day, ground)),
        card: { ...reminder.card, name: titleOf(after.card) },
        about: occasion.about,
        binnedAt: before.binnedAt === after.binnedAt ? reminder.binnedAt : after.binnedAt,
      },
    });
  }
  return { changed: changed.filter((one) => !jsonEqual(one.before, one.after)), removed };
}
