import { useMemo } from 'react';
import {
  type DayStack,
  stackOfDay,
  type StackSection,
  stackSections,
  workingOrder,
} from '@shared/domain/filing/day-stack';
import type { PreparationField } from '@shared/domain/records/binder';
import type { Dossier } from '@shared/domain/records/dossier';
import { dayOfMonth, type PlainDate } from '@shared/domain/time/plain-date';
import type { DoneContact } from '@shared/domain/workload/done-work';
import { missingForFirstCall } from '@shared/domain/workload/prepared';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { usePublishedOrder, usePublishedSections } from '../../state/published-order';
import { type DayWork, useBinder, useDay, useDaysBeside, useToday } from '../../state/queries';
import { lazyPart } from '../kit/lazy-part';
import { Numeral } from '../kit/leaf';
import type { ListGroup } from '../kit/list-items';
import { WindowedList } from '../kit/windowed-list';
import { DuePromises } from './due-promises';
import { HalfTyped } from './half-typed';
import { NothingHere } from './nothing-here';
import { DoneRow, StackRow } from './stack-rows';
import { FirstLook } from './first-look';
import { ToDealOut } from './to-deal-out';
import { TooMuch } from './too-much';

const MarkBar = lazyPart(async () => (await import('../kit/mark-bar')).MarkBar);

/** The day's stack on the left page: what to work from top to bottom, and below what is done already. */
export function TodayStack({ date: shown }: { readonly date: PlainDate | null }) {
  const today = useToday();
  const date = shown ?? today;
  const day = useDay(date);
  useDaysBeside(date);
  const stack = useMemo(() => (day ? stackOfDay(day.dossiers, date) : null), [day, date]);
  usePublishedOrder(useMemo(() => (stack ? workingOrder(stack).map(({ id }) => id) : undefined), [stack]));
  const marking = useDesk((desk) => desk.marked.size > 0);
  if (!day || !stack) return null;
  return (
    <>
      <Numeral text={String(dayOfMonth(date))} />
      {date === today && <HalfTyped />}
      {date === today ? (
        <FirstLook>
          <ToDealOut />
          <DuePromises />
          <TooMuch date={date} />
        </FirstLook>
      ) : (
        <TooMuch date={date} />
      )}
      {day.dossiers.length === 0 && <NothingHere date={date} anythingDone={day.done.length > 0} />}
      {day.dossiers.length + day.done.length > 0 && <StackList day={day} stack={stack} date={date} />}
      {marking && <MarkBar />}
    </>
  );
}

interface StackListProps {
  readonly day: DayWork;
  readonly stack: DayStack;
  readonly date: PlainDate;
}

function StackList({ day, stack, date }: StackListProps) {
  const i18n = useI18n();
  const today = useToday();
  const open = useDesk((desk) => desk.open);
  const { dossiers, done } = day;
  const preparation = useBinder()?.preparation;
  const sections = useMemo(() => groupsOf(stack, i18n, today, preparation ?? []), [stack, i18n, today, preparation]);
  const groups = useMemo(() => [...sections, ...doneGroup(done, i18n)], [sections, done, i18n]);
  usePublishedSections(sections);
  const known = useMemo(
    () => new Map([...dossiers, ...done.map(({ dossier }) => dossier)].map((dossier) => [dossier.id, dossier])),
    [dossiers, done],
  );
  return (
    <WindowedList
      label={i18n.t('places.today')}
      groups={groups}
      known={known}
      current={open}
      marks
      renderRow={(dossier, group, position) => {
        const contact = group === 'done' ? done[position - 1]?.contact : undefined;
        return contact ? <DoneRow dossier={dossier} contact={contact} /> : <StackRow dossier={dossier} date={date} />;
      }}
    />
  );
}

function groupsOf(
  stack: DayStack,
  i18n: I18n,
  today: PlainDate,
  preparation: readonly PreparationField[],
): ListGroup[] {
  const { t, formats } = i18n;
  return stackSections
    .filter((section) => stack[section].length > 0)
    .map((section) => {
      const count = formats.number(stack[section].length);
      const more = remarkOn(section, stack[section], i18n, today, preparation);
      return {
        key: section,
        heading: { title: t(`today.section.${section}`), remark: more === null ? count : `${count} · ${more}` },
        ids: stack[section].map(({ id }) => id),
      };
    });
}

/** Since when something is overdue; how many first calls are prepared. */
function remarkOn(
  section: StackSection,
  dossiers: readonly Dossier[],
  { t, formats }: I18n,
  today: PlainDate,
  preparation: readonly PreparationField[],
): string | null {
  if (section === 'first') {
    const prepared = dossiers.filter(({ card }) => missingForFirstCall(card, preparation).length === 0).length;
    return t('today.prepared', { prepared });
  }
  const oldest = dossiers[0]?.place;
  if (section !== 'overdue' || oldest?.kind !== 'day') return null;
  return t('today.since', { day: formats.shortDay(oldest.date, today) });
}

function doneGroup(done: readonly DoneContact[], { t, formats }: I18n): ListGroup[] {
  if (done.length === 0) return [];
  const heading = { title: t('today.section.done'), remark: formats.number(done.length) };
  return [{ key: 'done', heading, ids: done.map(({ dossier }) => dossier.id), marks: false }];
}
