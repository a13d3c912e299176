import { dayShelf, type Shelf } from '../filing/shelf';
import type { Estimates } from '../records/estimates';
import type { PlainDate } from '../time/plain-date';
import { type CalendarDay, calendarDay, type WorkingCalendar } from '../time/working-calendar';
import { type Fullness, fullnessOf, type Load, loadOf, totalOf } from './load';
import { noWork, type ShelfWork, sumOfWork } from './shelf-work';

/** All that the load of a day follows from (method.md, rules 5 and 9). */
export interface LoadGround {
  readonly work: ReadonlyMap<Shelf, ShelfWork>;
  readonly estimates: Estimates;
  readonly calendar: WorkingCalendar;
  readonly today: PlainDate;
}

/** What there is to do on a day, against what there is room for; the same numbers wherever a day is shown. */
export interface DayFigures {
  readonly date: PlainDate;
  /** What the calendar says of the day. */
  readonly day: CalendarDay;
  /** Minutes that the day has room for; 0 on a free day. */
  readonly capacity: number;
  /** Estimated minutes by kind, and together. */
  readonly load: Load;
  readonly minutes: number;
  readonly count: number;
  /** Of these, how many are overdue: only today's are. */
  readonly overdue: number;
  readonly promised: number;
  readonly timed: number;
  readonly fullness: Fullness;
}

/**
 * The figures of a day from what is kept of its shelf; for today with all that is overdue (method.md, rule 9). What was done on the day is
 * not in them: it lies elsewhere by now.
 */
export function dayFigures(date: PlainDate, { work, estimates, calendar, today }: LoadGround): DayFigures {
  const own = work.get(dayShelf(date)) ?? noWork;
  const late = date === today ? overdueWork(work, today) : noWork;
  const sum = late.count === 0 ? own : sumOfWork([own, late]);
  const day = calendarDay(calendar, date);
  const capacity = day.kind === 'worked' ? day.minutes : 0;
  const load = loadOf(sum, estimates);
  const minutes = totalOf(load);
  return {
    date,
    day,
    capacity,
    load,
    minutes,
    count: sum.count,
    overdue: late.count,
    promised: sum.promised,
    timed: sum.timed,
    fullness: fullnessOf(minutes, capacity),
  };
}

/** The work of all days before today (method.md, rule 3). */
function overdueWork(work: ReadonlyMap<Shelf, ShelfWork>, today: PlainDate): ShelfWork {
  const end = dayShelf(today);
  return sumOfWork([...work].filter(([shelf]) => shelf.startsWith('d:') && shelf < end).map(([, part]) => part));
}
