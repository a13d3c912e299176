import { useMemo } from 'react';
import { dateOfDivider, type DayDivider as Sheet } from '@shared/domain/filing/divider';
import { stackOfDay, stackSections } from '@shared/domain/filing/day-stack';
import { addMonthsToMonth, monthOf } from '@shared/domain/time/month';
import { dayOfMonth, type PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { useDay, useToday } from '../../state/queries';
import type { ListGroup } from '../kit/list-items';
import { DividerPage } from './divider-page';

/** A day divider with its dossiers in the order in which they are worked. */
export function DayDivider({ divider }: { readonly divider: Sheet }) {
  const today = useToday();
  if (divider.kind === 'date') return <DayPage divider={divider} date={divider.date} />;
  const date = dateOfDivider(divider, today);
  return date === null ? <NoSuchDay day={divider.day} today={today} /> : <DayPage divider={divider} date={date} />;
}

function DayPage({ divider, date }: { readonly divider: Sheet; readonly date: PlainDate }) {
  const { t, formats } = useI18n();
  const today = useToday();
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
      divider={divider}
      numeral={String(dayOfMonth(date))}
      groups={groups}
      nothing={
        divider.kind === 'date'
          ? t('binder.emptyDate', { day: formats.longDay(date, today) })
          : t('binder.emptyDay', { day: `${divider.day}.` })
      }
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
