import type { Complaint } from '../records/care';
import type { Contact } from '../records/contact';
import type { Dossier } from '../records/dossier';
import { daysBetween, type PlainDate } from '../time/plain-date';
import type { Moment } from '../time/moment';
import type { ContactId } from '../records/ids';
import { type LoggedContact, noteIn } from '../filing/log-contact';
import { withCare } from './change-care';

/** The parts of the list of open complaints, in its order: whose answer is late first. */
export const complaintTimes = ['overdue', 'today', 'coming'] as const;
export type ComplaintTime = (typeof complaintTimes)[number];

export function complaintTimeOf({ answerBy }: Pick<Complaint, 'answerBy'>, today: PlainDate): ComplaintTime {
  if (answerBy < today) return 'overdue';
  return answerBy === today ? 'today' : 'coming';
}

/** How many days there are left for the answer; negative when it is late. */
export function daysLeft({ answerBy }: Pick<Complaint, 'answerBy'>, today: PlainDate): number {
  return daysBetween(today, answerBy);
}

/** Takes a complaint off a dossier, as it has been answered: it goes on record with what was answered. Null when there is none. */
export function answerComplaint(dossier: Dossier, text: string, id: ContactId, now: Moment): LoggedContact | null {
  const complaint = dossier.care?.complaint;
  if (!complaint) return null;
  return {
    dossier: withCare(dossier, { complaint: null }),
    contact: { ...noteIn(dossier, text, id, now), settledComplaint: complaint },
  };
}

/** How late the answer was that a contact gave, in days; 0 in time, null where it answered no complaint. */
export function answeredLate({ settledComplaint, at }: Pick<Contact, 'settledComplaint' | 'at'>): number | null {
  return settledComplaint ? Math.max(daysBetween(settledComplaint.answerBy, at.date), 0) : null;
}
