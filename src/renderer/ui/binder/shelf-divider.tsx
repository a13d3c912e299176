import { useMemo } from 'react';
import { assertNever } from '@shared/domain/base/assert-never';
import { type DayDivider, type Divider, monthDividers } from '@shared/domain/filing/divider';
import { addMonthsToMonth, firstDayOf, monthOf } from '@shared/domain/time/month';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useIdsByShelf, useToday } from '../../state/queries';
import { DividerPage } from './divider-page';
import { groupShelves } from './group-shelves';

type ShelfDividerKind = Exclude<Divider, DayDivider>;

/** A month, what lies farther out, the heap to deal out, or the closed ones: lists that can be long. */
export function ShelfDivider({ divider }: { readonly divider: ShelfDividerKind }) {
  const i18n = useI18n();
  const today = useToday();
  const shelves = useIdsByShelf(divider);
  const groups = useMemo(
    () => shelves && groupShelves(divider.kind, shelves, i18n, today),
    [shelves, divider.kind, i18n, today],
  );
  return (
    <DividerPage
      divider={divider}
      numeral={sheetName(divider, i18n)}
      groups={groups}
      nothing={nothingBehind(divider, i18n, today)}
    />
  );
}

/** The name as it is printed on the sheet: a month without its year. */
function sheetName(divider: ShelfDividerKind, { t, formats }: I18n): string | undefined {
  if (divider.kind === 'month') return formats.longMonth(divider.month, firstDayOf(divider.month));
  return divider.kind === 'later' ? t('tabs.later') : undefined;
}

function nothingBehind(divider: ShelfDividerKind, { t, formats }: I18n, today: PlainDate): string {
  switch (divider.kind) {
    case 'month':
      return t('binder.emptyMonth', { month: formats.longMonth(divider.month, today) });
    case 'later':
      return t('binder.emptyLater', { month: formats.monthAndYear(addMonthsToMonth(monthOf(today), monthDividers)) });
    case 'heap':
      return t('binder.emptyHeap');
    case 'pile':
      return t('pile.empty');
    case 'closed':
      return t('binder.emptyClosed');
    default:
      return assertNever(divider);
  }
}
