import { useMemo } from 'react';
import { dateOfDayDivider } from '@shared/domain/filing/divider';
import { stackOfDay, stackSections } from '@shared/domain/filing/day-stack';
import { addMonthsToMonth, monthOf } from '@shared/domain/time/month';
import { dayOfMonth, type PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { useDay, useToday } from '../../state/queries';
import type { ListGroup } from '../kit/list-items';
import { DividerPage } from './divider-page';

/** A day divider with its dossiers in the order in which they are worked. */
export function DayDivider({ day }: { readonly day: number }) {
  const today = useToday();
  const date = dateOfDayDivider(day, today);
  return date === null ? <NoSuchDay day={day} today={today} /> : <DayPage day={day} date={date} />;
}

function DayPage({ day, date }: { readonly day: number; readonly date: PlainDate }) {
  const { t, formats } = useI18n();
  const dossiers = useDay(date)?.dossiers;
  const groups = useMemo<ListGroup[] | undefined>(() => {
    if (!dossiers) return undefined;
    const stack = stackOfDay(dossiers, date);
    return stackSections
      .filter((section) => stack[section].length > 0)
      .map((section) => ({
        key: section,
        heading: { title: t(`today.section.${section}`), remark: formats.number(stack[section].length) },
        ids: stack[section].map(({ id }) => id),
      }));
  }, [dossiers, date, t, formats]);
  return (
    <DividerPage
      divider={{ kind: 'day', day }}
      numeral={String(day)}
      groups={groups}
      nothing={t('binder.emptyDay', { day: `${day}.` })}
    />
  );
}

/** A number that its month does not have: 30 in February. */
function NoSuchDay({ day, today }: { readonly day: number; readonly today: PlainDate }) {
  const { t, formats } = useI18n();
  const month = addMonthsToMonth(monthOf(today), day < dayOfMonth(today) ? 1 : 0);
  return (
    <DividerPage
      divider={{ kind: 'day', day }}
      numeral={String(day)}
      groups={noGroups}
      nothing={t('binder.noSuchDay', { month: formats.longMonth(month, today), day: `${day}.` })}
    />
  );
}

const noGroups: readonly ListGroup[] = [];
