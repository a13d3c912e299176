import { type ReactNode, useId } from 'react';
import {
  type DayDivider,
  type Divider,
  dateOfDivider,
  dividerKey,
  dividerMonths,
  numberOf,
} from '@shared/domain/filing/divider';
import { type Month, monthOf } from '@shared/domain/time/month';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { figuresBehindMonth } from '@shared/domain/workload/month-figures';
import { showDivider } from '../../commands/divider-commands';
import { describeDay, describeMonth, joined } from '../../i18n/describe-load';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { goTo } from '../../state/desk';
import { countsByDivider, useDayDividers, useRings, useShelfCounts, useToday } from '../../state/queries';
import { EmptyBinder } from '../kit/empty-binder';
import { Leaf } from '../kit/leaf';
import { CompletenessSentence } from './completeness-sentence';
import { RegisterTab } from './register-tab';
import styles from './register.module.css';

/** The sheet in front: the whole binder on one page, with what lies behind each divider. */
export function Register() {
  const i18n = useI18n();
  const { t } = i18n;
  const rings = useRings();
  const counts = useShelfCounts();
  const ground = useLoadGround();
  const dividers = useDayDividers();
  if (!counts || !ground || !dividers) return null;
  if (counts.size === 0) {
    return (
      <Leaf foot={<CompletenessSentence />}>
        <EmptyBinder />
      </Leaf>
    );
  }
  const byDivider = countsByDivider(counts, rings);
  const countOf = (divider: Divider) => byDivider.get(dividerKey(divider)) ?? 0;
  return (
    <Leaf foot={<CompletenessSentence />}>
      {partsOf(dividers, i18n, rings.today).map(({ title, sheets }) => (
        <RegisterPart key={title} title={title} layout={styles.days}>
          {sheets.map((divider) => (
            <RegisterDay key={dividerKey(divider)} divider={divider} count={countOf(divider)} ground={ground} />
          ))}
        </RegisterPart>
      ))}
      <RegisterPart title={t('binder.months')} layout={styles.months}>
        {dividerMonths(rings.today).map((month) => (
          <RegisterMonth key={month} month={month} count={countOf({ kind: 'month', month })} ground={ground} />
        ))}
        <RegisterOther divider={{ kind: 'later' }} name={t('tabs.later')} count={countOf({ kind: 'later' })} />
      </RegisterPart>
      <RegisterPart title={t('binder.apart')} layout={styles.apart}>
        <RegisterOther divider={{ kind: 'heap' }} name={t('tabs.heap')} count={countOf({ kind: 'heap' })} />
        <RegisterOther divider={{ kind: 'pile' }} name={t('places.pile')} count={countOf({ kind: 'pile' })} />
        <RegisterOther divider={{ kind: 'closed' }} name={t('places.closed')} count={countOf({ kind: 'closed' })} />
        <RegisterOther divider="bin" name={t('places.bin')} count={counts.get('bin') ?? 0} />
      </RegisterPart>
    </Leaf>
  );
}

interface DaysOfRegister {
  readonly title: string;
  readonly sheets: readonly DayDivider[];
}

/** The numbers together; by date month by month. */
function partsOf(dividers: readonly DayDivider[], { t, formats }: I18n, today: PlainDate): DaysOfRegister[] {
  const titleOf = (divider: DayDivider) =>
    divider.kind === 'day' ? t('binder.days') : formats.longMonth(monthOf(divider.date), today);
  const titles = [...new Set(dividers.map(titleOf))];
  return titles.map((title) => ({ title, sheets: dividers.filter((divider) => titleOf(divider) === title) }));
}

interface RegisterPartProps {
  readonly title: string;
  readonly layout: string | undefined;
  readonly children: ReactNode;
}

function RegisterPart({ title, layout, children }: RegisterPartProps) {
  const headingId = useId();
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {title}
      </h2>
      <ul className={layout}>{children}</ul>
    </section>
  );
}

interface RegisterDayProps {
  readonly divider: DayDivider;
  readonly count: number;
  readonly ground: LoadGround;
}

function RegisterDay({ divider, count, ground }: RegisterDayProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const date = dateOfDivider(divider, today);
  const figures = date && dayFigures(date, ground);
  const day = numberOf(divider);
  return (
    <RegisterTab
      name={String(day)}
      fullName={
        figures
          ? describeDay(figures, i18n, today)
          : joined(t('tabs.noSuchDay', { day }), t('counts.dossiers', { count }))
      }
      above={date === null ? '' : formats.weekday(date)}
      count={count}
      figures={figures}
      toned={figures === null || figures.day.kind !== 'worked'}
      today={date === today}
      onOpen={() => showDivider(divider)}
    />
  );
}

interface RegisterMonthProps {
  readonly month: Month;
  readonly count: number;
  readonly ground: LoadGround;
}

function RegisterMonth({ month, count, ground }: RegisterMonthProps) {
  const i18n = useI18n();
  const rings = useRings();
  const figures = figuresBehindMonth(month, ground, rings);
  return (
    <RegisterTab
      name={i18n.formats.shortMonth(month)}
      fullName={describeMonth(month, { count, figures, calendar: ground.calendar }, i18n, rings.today)}
      count={count}
      figures={figures}
      onOpen={() => showDivider({ kind: 'month', month })}
    />
  );
}

interface RegisterOtherProps {
  readonly divider: Divider | 'bin';
  readonly name: string;
  readonly count: number;
}

/** What lies there has no day, so that no capacity stands against it. */
function RegisterOther({ divider, name, count }: RegisterOtherProps) {
  const { t } = useI18n();
  return (
    <RegisterTab
      name={name}
      fullName={joined(name, t('counts.dossiers', { count }))}
      count={count}
      onOpen={() => (divider === 'bin' ? goTo({ name: 'bin' }) : showDivider(divider))}
    />
  );
}
