import { moveDossier } from '../filing/file-dossier';
import { noteIn } from '../filing/log-contact';
import { proposeAfterDone, type SheetReport } from '../filing/do-sheet';
import type { Contact } from '../records/contact';
import type { Dossier, Reminder } from '../records/dossier';
import type { ContactId } from '../records/ids';
import type { Moment } from '../time/moment';
import { kindOfWork } from '../workload/kind-of-work';
import { minutesOf } from '../workload/load';
import { withCare } from './change-care';

/** What was done with a reminder: where it lies now, what its customer's dossier says, and what goes into that one's log. */
export interface DoneReminder {
  /** Null when it is used up. */
  readonly reminder: Reminder | null;
  readonly customer: Dossier;
  /** Null where it was put off without a word. */
  readonly contact: Contact | null;
}

/**
 * Writes down that a reminder was done, in the log of the customer that it is for. One of every year comes again, any other is used up;
 * with a complaint's reminder that is answered. Where a date was typed it was not done but put off: it keeps its turn, and what was
 * written is a note.
 */
export function doReminder(
  reminder: Reminder,
  customer: Dossier,
  { text, place, calendar, estimates }: SheetReport,
  id: ContactId,
  now: Moment,
): DoneReminder {
  const note = noteIn(customer, text, id, now);
  const { kind } = reminder.reminds;
  const told = { sheetId: reminder.id, kind, about: reminder.about };
  if (place !== null) {
    const contact = text === '' ? null : { ...note, reminder: told };
    const moved = moveDossier(reminder, place, now.date);
    return { reminder: { ...moved, sheet: reminder.sheet, reminds: reminder.reminds }, customer, contact };
  }
  const next = proposeAfterDone(reminder, now.date, calendar);
  const complaint = kind === 'complaint' ? (customer.care?.complaint ?? null) : null;
  return {
    reminder:
      next.turn === null
        ? null
        : { ...reminder, place: next.place, moves: 0, sheet: { ...reminder.sheet, turn: next.turn } },
    customer: complaint ? withCare(customer, { complaint: null }) : customer,
    contact: {
      ...note,
      result: 'done',
      cameFrom: reminder.place,
      filedTo: next.place,
      work: { kind: kindOfWork(reminder), minutes: minutesOf(reminder, estimates) },
      reminder: told,
      settledComplaint: complaint,
    },
  };
}
