import { momentOfInstant } from '@shared/domain/time/moment';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { Formats } from '../../i18n/formats';

/** The words for an instant, as the messages take them. */
export function dayAndTime(instant: number, formats: Formats, today: PlainDate): { day: string; time: string } {
  const { date, time } = momentOfInstant(instant);
  return { day: formats.longDay(date, today), time: formats.time(time) };
}
