import { weekdayOf, type PlainDate } from '@shared/domain/time/plain-date';
import { type CalendarDay, calendarDay, type WorkingCalendar } from '@shared/domain/time/working-calendar';
import type { MonthOff } from '@shared/domain/workload/month-off';
import type { I18n } from './i18n-context';

/** Why nobody works on a day (method.md, rule 5): "weekend", "Holiday: Good Friday", "Away: Crete". Null when the day is worked. */
export function describeFreeDay(calendar: WorkingCalendar, date: PlainDate, i18n: I18n): string | null {
  return describeWhyFree(calendarDay(calendar, date), date, i18n);
}

/** The same of a day that the calendar was asked about before. */
export function describeWhyFree(day: CalendarDay, date: PlainDate, { t, locale }: I18n): string | null {
  switch (day.kind) {
    case 'worked':
      return null;
    case 'weekday':
      return t(weekdayOf(date) > 5 ? 'freeDay.weekend' : 'freeDay.weekday');
    case 'holiday':
      return t('freeDay.holiday', { name: day.holiday.name[locale.language] });
    case 'leave':
      return t('freeDay.leave', { name: day.leave.name });
    case 'exception':
      return day.exception.note === '' ? t('freeDay.exception') : t('freeDay.noted', { note: day.exception.note });
  }
}

/** What is off in a month, besides its weekends: "away: Crete, 2 holidays"; empty when nothing is. */
export function describeMonthOff({ leave, holidays }: MonthOff, { t }: I18n): string {
  const away = leave.map(({ name }) => t('freeDay.leave', { name }));
  return [...away, ...(holidays > 0 ? [t('freeDay.holidays', { count: holidays })] : [])].join(', ');
}

/** The name of a free day alone, where there is little room; empty for a weekday on which nobody works. */
export function freeDayName(day: CalendarDay, { locale }: I18n): string {
  switch (day.kind) {
    case 'worked':
    case 'weekday':
      return '';
    case 'holiday':
      return day.holiday.name[locale.language];
    case 'leave':
      return day.leave.name;
    case 'exception':
      return day.exception.note;
  }
}
