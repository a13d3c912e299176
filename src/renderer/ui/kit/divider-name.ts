import { assertNever } from '@shared/domain/base/assert-never';
import { dateOfDivider, type Divider } from '@shared/domain/filing/divider';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from '../../i18n/i18n-context';

/** What a divider is called: "Friday 27 March", "April 2026", "later". */
export function dividerName(divider: Divider, today: PlainDate, { t, formats }: I18n): string {
  switch (divider.kind) {
    case 'day': {
      const date = dateOfDivider(divider, today);
      return date === null ? t('tabs.noSuchDay', { day: divider.day }) : formats.longDay(date, today);
    }
    case 'date':
      return formats.longDay(divider.date, today);
    case 'month':
      return formats.monthAndYear(divider.month);
    case 'later':
      return t('tabs.later');
    case 'heap':
      return t('tabs.heap');
    case 'pile':
      return t('places.pile');
    case 'closed':
      return t('places.closed');
    default:
      return assertNever(divider);
  }
}
