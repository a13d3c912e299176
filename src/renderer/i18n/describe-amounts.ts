import { momentOfInstant, type Moment } from '@shared/domain/time/moment';
import { addDays, type PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from './i18n-context';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "1.2 MB", in the words of the country. */
export function describeBytes(bytes: number, { locale }: I18n): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1_000 ** power;
  const maximumFractionDigits = power < 2 || value >= 100 ? 0 : 1;
  return new Intl.NumberFormat(locale.tag, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits,
  }).format(value);
}

/** "today, 11:02", "Fri 13 Mar, 11:02". */
export function describeWhen({ date, time }: Pick<Moment, 'date' | 'time'>, i18n: I18n, today: PlainDate): string {
  const { t, formats } = i18n;
  const at = formats.time(time);
  if (date === today) return t('storage.today', { time: at });
  if (date === addDays(today, -1)) return t('storage.yesterday', { time: at });
  return t('storage.onDay', { day: formats.shortDay(date, today), time: at });
}

export function describeInstant(instant: number, i18n: I18n, today: PlainDate): string {
  return describeWhen(momentOfInstant(instant), i18n, today);
}
