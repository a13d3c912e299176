import { assertNever } from '@shared/domain/base/assert-never';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useToday } from '../../state/queries';
import { dividerName } from '../kit/divider-name';

/** What the open view is called; the window says it too. */
export function useViewTitle(): string {
  const i18n = useI18n();
  const today = useToday();
  const view = useDesk((desk) => desk.view);
  switch (view.name) {
    case 'today':
      return i18n.formats.longDay(view.date ?? today, today);
    case 'binder':
      return view.divider === null ? i18n.t('places.binder') : dividerName(view.divider, today, i18n);
    case 'pile':
      return i18n.t('places.pile');
    case 'dealOut':
      return i18n.t('places.dealOut');
    case 'workload':
      return i18n.t('places.workload');
    case 'review':
      return i18n.t('desk.review', { day: i18n.formats.longDay(view.date ?? today, today) });
    case 'bin':
      return i18n.t('places.bin');
    case 'history':
      return i18n.t('places.history');
    case 'promises':
      return i18n.t('places.promises');
    case 'complaints':
      return i18n.t('places.complaints');
    case 'notReached':
      return i18n.t('places.notReached');
    case 'fromPaper':
      return i18n.t('places.fromPaper');
    case 'import':
      return i18n.t('command.importCustomers');
    case 'settings':
      return i18n.t('places.settings');
    case 'storage':
      return i18n.t('places.storage');
    case 'restore':
      return i18n.t('places.restore');
    default:
      return assertNever(view);
  }
}
