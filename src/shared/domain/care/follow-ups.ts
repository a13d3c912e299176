import type { ReminderKind } from '../records/care';
import type { Reminder } from '../records/dossier';
import type { PlainDate } from '../time/plain-date';
import { addDays } from '../time/plain-date';
import { workingDayOnOrAfter, workingDaysAfter } from '../time/working-calendar';
import { dayFigures, type LoadGround } from '../workload/day-figures';

/** What follows a sale: thanks at once, and after some weeks whether all is well. */
export const followUpKinds = ['thanks', 'satisfaction'] as const satisfies readonly ReminderKind[];
export type FollowUpKind = (typeof followUpKinds)[number];
export type FollowUps = Readonly<Record<FollowUpKind, PlainDate>>;

/** Whether a reminder follows up a sale. */
export function followsUp({ reminds: { kind } }: Pick<Reminder, 'reminds'>): boolean {
  return followUpKinds.some((one) => one === kind);
}

/** So many minutes a follow-up takes. */
const minutes = 10;
/** So far beyond its day room is looked for; else it is that day. */
const reach = 10;

/**
 * On which days to follow up a sale of today (method.md, "Beyond the paper"): thanks on the second working day from now, the question
 * whether all is well four weeks later; each on the first working day from there that has room (rules 5 and 9).
 */
export function followUpsAfter(ground: LoadGround): FollowUps {
  const { today, calendar } = ground;
  return {
    thanks: withRoom(workingDaysAfter(calendar, today, 2), ground),
    satisfaction: withRoom(workingDayOnOrAfter(calendar, addDays(today, 28)), ground),
  };
}

function withRoom(first: PlainDate, ground: LoadGround): PlainDate {
  for (let away = 0; away < reach; away++) {
    const date = addDays(first, away);
    const figures = dayFigures(date, ground);
    if (figures.capacity > 0 && figures.minutes + minutes <= figures.capacity) return date;
  }
  return first;
}
