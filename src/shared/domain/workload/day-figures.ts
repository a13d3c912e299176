import { dayShelf, type Shelf } from '../filing/shelf';
import type { Estimates } from '../records/estimates';
import type { PlainDate } from '../time/plain-date';
import { type CalendarDay, calendarDay, type WorkingCalendar } from '../time/working-calendar';
import { type Fullness, fullnessOf, type Load, loadOf, totalOf } from './load';
import type { KindOfWork } from './kind-of-work';
import { countsOf, noWork, type ShelfWork, sumOfWork } from './shelf-work';

/** All that the load of a day follows from (method.md, rules 5 and 9). */
export interface LoadGround {
  readonly work: ReadonlyMap<Shelf, ShelfWork>;
  readonly estimates: Estimates;
  readonly calendar: WorkingCalendar;
  readonly today: PlainDate;
  /** Minutes of the work that was done today: it still fills the day, though its dossiers lie elsewhere by now. */
  readonly done: number;
}

/** What there is to do on a day, against what there is room for; the same numbers wherever a day is shown. */
export interface DayFigures {
  readonly date: PlainDate;
  /** What the calendar says of the day. */
  readonly day: CalendarDay;
  /** Minutes that the day has room for; 0 on a free day. */
  readonly capacity: number;
  /** Estimated minutes of what is to do, by kind. */
  readonly load: Load;
  /** Minutes that are done already; only today's are known. */
  readonly done: number;
  /** All minutes of the day: to do, and done. */
  readonly minutes: number;
  /** How many dossiers are to be worked, by kind, and together. */
  readonly counts: Readonly<Record<KindOfWork, number>>;
  readonly count: number;
  /** Of these, how many are overdue: only today's are. */
  readonly overdue: number;
  readonly promised: number;
  readonly timed: number;
  readonly fullness: Fullness;
}

/**
 * The figures of a day from what is kept of its shelf; for today with all that is overdue, and with what was done (method.md, rule 9).
 * @param coming work that would come to the day besides.
 */
export function dayFigures(date: PlainDate, ground: LoadGround, coming: ShelfWork = noWork): DayFigures {
  const { work, estimates, calendar, today } = ground;
  const late = date === today ? overdueWork(work, today) : noWork;
  const sum = sumOfWork([work.get(dayShelf(date)) ?? noWork, late, coming]);
  const day = calendarDay(calendar, date);
  const capacity = day.kind === 'worked' ? day.minutes : 0;
  const load = loadOf(sum, estimates);
  const done = date === today ? ground.done : 0;
  const minutes = totalOf(load) + done;
  return {
    date,
    day,
    capacity,
    load,
    done,
    minutes,
    counts: countsOf(sum),
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
