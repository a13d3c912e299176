import { assertNever } from '@shared/domain/base/assert-never';
import type { Divider } from '@shared/domain/filing/divider';
import { dateOfDayDivider } from '@shared/domain/filing/divider';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from '../../i18n/i18n-context';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useToday } from '../../state/queries';

/** What the open view is called; the window says it too. */
export function useViewTitle(): string {
  const i18n = useI18n();
  const today = useToday();
  const view = useDesk((desk) => desk.view);
  switch (view.name) {
    case 'today':
      return i18n.formats.longDay(view.date ?? today, today);
    case 'binder':
      return view.divider === null ? i18n.t('places.binder') : dividerTitle(view.divider, today, i18n);
    case 'pile':
      return i18n.t('places.pile');
    case 'bin':
      return i18n.t('places.bin');
    case 'import':
      return i18n.t('command.importCustomers');
    case 'settings':
      return i18n.t('places.settings');
    default:
      return assertNever(view);
  }
}

function dividerTitle(divider: Divider, today: PlainDate, { t, formats }: I18n): string {
  switch (divider.kind) {
    case 'day': {
      const date = dateOfDayDivider(divider.day, today);
      return date === null ? t('tabs.noSuchDay', { day: divider.day }) : formats.longDay(date, today);
    }
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
