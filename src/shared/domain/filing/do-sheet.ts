import type { Contact } from '../records/contact';
import type { LooseSheet, Turn } from '../records/dossier';
import type { Estimates } from '../records/estimates';
import type { ContactId } from '../records/ids';
import { addMonthsToMonth, monthOf } from '../time/month';
import type { Moment } from '../time/moment';
import type { PlainDate } from '../time/plain-date';
import { type WorkingCalendar, workingDayOnOrAfter, workingDayOnOrBefore } from '../time/working-calendar';
import { kindOfWork } from '../workload/kind-of-work';
import { minutesOf } from '../workload/load';
import { moveDossier } from './file-dossier';
import { type LoggedContact, noteIn } from './log-contact';
import { nextTurn } from './next-turn';
import { behindDay, behindMonth, closedOn, type Place } from './place';

/** Where a sheet goes when it is done, and which turn it waits for there. */
export interface SheetProposal {
  readonly place: Place;
  readonly turn: Turn | null;
}

/**
 * Where a sheet goes that is done today: one that comes again behind its next day, at the same time of day; any other is closed as done
 * (method.md, rule 2). One that lay behind a month without a day and comes by months lies behind a month again (rule 4).
 */
export function proposeAfterDone(
  { place, sheet: { repeats, turn }, reminds }: LooseSheet,
  today: PlainDate,
  calendar: WorkingCalendar,
): SheetProposal {
  if (repeats === null) return { place: closedOn(today, 'done'), turn: null };
  if (turn === null && place.kind === 'month' && repeats.unit === 'months') {
    let next = addMonthsToMonth(place.month, repeats.every);
    while (next <= monthOf(today)) next = addMonthsToMonth(next, repeats.every);
    return { place: behindMonth(next), turn: null };
  }
  const start = place.kind === 'day' ? place.date : today;
  // What a customer is to be reminded of has missed its day when it comes after it.
  const landing = reminds ? workingDayOnOrBefore : workingDayOnOrAfter;
  const next = nextTurn(turn ?? { from: start, due: start }, repeats, today, calendar, landing);
  return { place: behindDay(next.day, place.kind === 'day' ? place.time : null), turn: next.turn };
}

/** What was written down when a sheet was done, and where it goes. */
export interface SheetReport {
  readonly text: string;
  /** Where it was wanted instead of its next day; null where it goes by itself. */
  readonly place: Place | null;
  readonly calendar: WorkingCalendar;
  /** By which the work that is done now was estimated. */
  readonly estimates: Estimates;
}

/**
 * Writes down that a sheet was done and files it, as one step (method.md, rule 2). Nobody was reached or tried: what is kept of contacts
 * stays as it was (rule 7). Filed elsewhere than proposed it still waits for its next turn, and comes by the same rhythm after that.
 */
export function doSheet(sheet: LooseSheet, report: SheetReport, id: ContactId, now: Moment): LoggedContact {
  const proposed = proposeAfterDone(sheet, now.date, report.calendar);
  const filed = moveDossier(sheet, report.place ?? proposed.place, now.date);
  const contact: Contact = {
    ...noteIn(sheet, report.text, id, now),
    result: 'done',
    cameFrom: sheet.place,
    filedTo: filed.place,
    work: { kind: kindOfWork(sheet), minutes: minutesOf(sheet, report.estimates) },
  };
  return { dossier: { ...filed, moves: 0, sheet: { ...sheet.sheet, turn: proposed.turn } }, contact };
}
