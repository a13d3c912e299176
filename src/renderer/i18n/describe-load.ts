import type { Month } from '@shared/domain/time/month';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { WorkingCalendar } from '@shared/domain/time/working-calendar';
import type { DayFigures } from '@shared/domain/workload/day-figures';
import type { MonthFigures } from '@shared/domain/workload/month-figures';
import { monthOff } from '@shared/domain/workload/month-off';
import { describeMonthOff, describeWhyFree } from './describe-free-day';
import type { I18n } from './i18n-context';

/** What a month holds, as far as it is known yet. */
interface MonthContents {
  readonly count: number;
  /** None when all its days have dividers of their own. */
  readonly figures: MonthFigures | null;
  readonly calendar: WorkingCalendar | undefined;
}

type Measured = Pick<DayFigures | MonthFigures, 'minutes' | 'capacity' | 'fullness'>;

/** "5 h 30 min of 6 h, nearly full"; without capacity only what there is to do. */
export function describeLoad(figures: Measured, i18n: I18n): string {
  const { t, formats } = i18n;
  const { minutes, capacity } = figures;
  if (capacity === 0) return formats.duration(minutes);
  const load = t('load.of', { minutes: formats.duration(minutes), capacity: formats.duration(capacity) });
  return joined(load, describeFullness(figures, i18n));
}

/** "nearly full", "full", "30 min too much"; null while there is room. */
export function describeFullness({ minutes, capacity, fullness }: Measured, { t, formats }: I18n): string | null {
  if (fullness === 'room') return null;
  return fullness === 'over'
    ? t('load.over', { minutes: formats.duration(minutes - capacity) })
    : t(`load.${fullness}`);
}

/** A day by its name, with what lies there: "Friday 13 March, today, 24 dossiers, 5 h 30 min of 6 h, nearly full". */
export function describeDay(figures: DayFigures, i18n: I18n, today: PlainDate): string {
  const dossiers = i18n.t('counts.dossiers', { count: figures.count });
  return joined(nameOfDay(figures, i18n, today), dossiers, figures.minutes > 0 && describeLoad(figures, i18n));
}

/** A coming month by its name, with what is off in it and what lies there: "April, Away: Crete, 12 dossiers, 30 h of 120 h". */
export function describeMonth(
  month: Month,
  { count, figures, calendar }: MonthContents,
  i18n: I18n,
  today: PlainDate,
): string {
  const { t, formats } = i18n;
  return joined(
    formats.longMonth(month, today),
    calendar !== undefined && describeMonthOff(monthOff(month, calendar), i18n),
    t('counts.dossiers', { count }),
    figures !== null && figures.minutes > 0 && describeLoad(figures, i18n),
  );
}

/** A day with what would lie there: "Friday 27 March, then 4 dossiers, 5 h 40 min of 7 h". */
export function describeDayWhenFiled(figures: DayFigures, i18n: I18n, today: PlainDate): string {
  const { t } = i18n;
  const then = t('load.then', { load: t('counts.dossiers', { count: figures.count }) });
  return joined(nameOfDay(figures, i18n, today), then, describeLoad(figures, i18n));
}

/** "Friday 13 March, today"; of a free day with the reason. */
function nameOfDay({ date, day }: DayFigures, i18n: I18n, today: PlainDate): string {
  const { t, formats } = i18n;
  return joined(formats.longDay(date, today), date === today && t('tabs.today'), describeWhyFree(day, date, i18n));
}

/** "then 5 h 40 min of 6 h": what a day or month would hold. */
export function describeThen(figures: Measured, i18n: I18n): string {
  return i18n.t('load.then', { load: describeLoad(figures, i18n) });
}

export function joined(...parts: readonly (string | false | null)[]): string {
  return parts.filter(Boolean).join(', ');
}
