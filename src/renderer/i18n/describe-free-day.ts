import { weekdayOf, type PlainDate } from '@shared/domain/time/plain-date';
import { calendarDay, type WorkingCalendar } from '@shared/domain/time/working-calendar';
import type { I18n } from './i18n-context';

/** Why nobody works on a day (method.md, rule 5): "weekend", "Holiday: Good Friday", "Away: Crete". Null when the day is worked. */
export function describeFreeDay(calendar: WorkingCalendar, date: PlainDate, { t, locale }: I18n): string | null {
  const day = calendarDay(calendar, date);
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
