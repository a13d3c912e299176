import { useEffect, useMemo } from 'react';
import {
  type DayStack,
  type StackSection,
  stackOfDay,
  stackSections,
  workingOrder,
} from '@shared/domain/filing/day-stack';
import type { Dossier } from '@shared/domain/records/dossier';
import { type PlainDate, dayOfMonth } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { goTo, openDossier, showOrder, useDesk } from '../../state/desk';
import {
  type DoneToday,
  useDayDossiers,
  useDividerCounts,
  useDoneOn,
  useShelfCounts,
  useToday,
} from '../../state/queries';
import { DossierRow } from '../kit/dossier-row';
import { DossierTags } from '../kit/dossier-tags';
import { EmptyBinder } from '../kit/empty-binder';
import { Leaf, LeafSection } from '../kit/leaf';
import { useOutcomeName } from '../kit/outcome-name';
import { Tag } from '../kit/tag';
import { HalfTyped } from './half-typed';
import styles from './today-stack.module.css';

/** The day's stack on the left page: what to work from top to bottom, and below what is done already. */
export function TodayStack({ date: shown }: { readonly date: PlainDate | null }) {
  const today = useToday();
  const date = shown ?? today;
  const dossiers = useDayDossiers(date);
  const done = useDoneOn(date);
  const stack = useMemo(() => (dossiers ? stackOfDay(dossiers, date) : null), [dossiers, date]);
  useEffect(() => {
    if (stack) showOrder(workingOrder(stack).map((dossier) => dossier.id));
  }, [stack]);
  if (!stack || !done) return null;
  const empty = workingOrder(stack).length === 0;
  return (
    <Leaf numeral={String(dayOfMonth(date))}>
      {date === today && <HalfTyped />}
      {date === today && <ToDealOut />}
      {stackSections.map((section) => (
        <StackPart key={section} section={section} stack={stack} date={date} />
      ))}
      {empty && <NothingHere date={date} anythingDone={done.length > 0} />}
      {done.length > 0 && <DonePart done={done} />}
    </Leaf>
  );
}

interface NothingHereProps {
  readonly date: PlainDate;
  readonly anythingDone: boolean;
}

/** A day without work. When there is no dossier at all it isn't the day that is empty: then how to begin. */
function NothingHere({ date, anythingDone }: NothingHereProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const counts = useShelfCounts();
  if (!counts) return null;
  if ([...counts].every(([shelf, count]) => shelf === 'bin' || count === 0)) return <EmptyBinder />;
  return (
    <p className={styles.empty}>
      {date === today
        ? t(anythingDone ? 'today.allDone' : 'today.nothingToday')
        : t('today.nothingThen', { day: formats.longDay(date, today) })}
    </p>
  );
}

interface StackPartProps {
  readonly section: StackSection;
  readonly stack: DayStack;
  readonly date: PlainDate;
}

function StackPart({ section, stack, date }: StackPartProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const dossiers = stack[section];
  if (dossiers.length === 0) return null;
  const oldest = dossiers[0]?.place;
  const since =
    section === 'overdue' && oldest?.kind === 'day'
      ? t('today.since', { day: formats.shortDay(oldest.date, today) })
      : null;
  return (
    <LeafSection title={t(`today.section.${section}`)} count={dossiers.length} remark={since}>
      {dossiers.map((dossier) => (
        <StackRow key={dossier.id} dossier={dossier} date={date} />
      ))}
    </LeafSection>
  );
}

interface StackRowProps {
  readonly dossier: Dossier;
  readonly date: PlainDate;
}

/** The time of day; for what is overdue the day it was due (method.md, rule 3). */
function When({ dossier, date }: StackRowProps) {
  const { formats } = useI18n();
  const { place } = dossier;
  if (place.kind !== 'day') return null;
  if (place.date < date) return <time dateTime={place.date}>{formats.tinyDay(place.date)}</time>;
  return place.time && <time dateTime={place.time}>{formats.time(place.time)}</time>;
}

function StackRow({ dossier, date }: StackRowProps) {
  const today = useToday();
  const open = useDesk((desk) => desk.open === dossier.id);
  return (
    <li>
      <DossierRow
        dossier={dossier}
        open={open}
        onOpen={() => openDossier(dossier.id)}
        lead={<When dossier={dossier} date={date} />}
        tags={<DossierTags dossier={dossier} today={today} />}
      />
    </li>
  );
}

function DonePart({ done }: { readonly done: readonly DoneToday[] }) {
  const { t, formats } = useI18n();
  const today = useToday();
  const outcomeName = useOutcomeName();
  const open = useDesk((desk) => desk.open);
  return (
    <LeafSection title={t('today.section.done')} count={done.length}>
      {done.map(({ contact, dossier }) => (
        <li key={contact.id}>
          <DossierRow
            dossier={dossier}
            open={open === dossier.id}
            onOpen={() => openDossier(dossier.id)}
            done
            lead={<time>{formats.time(contact.at.time)}</time>}
            detail={contact.filedTo ? t('today.filed', { place: formats.place(contact.filedTo, today) }) : undefined}
            tags={contact.outcomeId && <Tag tone="done">{outcomeName(contact.outcomeId)}</Tag>}
          />
        </li>
      ))}
    </LeafSection>
  );
}

/** The months that have come and still have to be dealt out onto days: never hidden (method.md, rule 4). */
function ToDealOut() {
  const { t } = useI18n();
  const waiting = useDividerCounts()?.get('heap') ?? 0;
  if (waiting === 0) return null;
  return (
    <button type="button" className={styles.hint} onClick={() => goTo({ name: 'binder', divider: { kind: 'heap' } })}>
      {t('today.toDealOut', { count: waiting })}
    </button>
  );
}
