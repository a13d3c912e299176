import { type ReactNode, useId } from 'react';
import { type Divider, dateOfDayDivider, dividerKey, dividerMonths } from '@shared/domain/filing/divider';
import { dayOfMonth } from '@shared/domain/time/plain-date';
import { isWorkingDay } from '@shared/domain/time/working-calendar';
import { showDivider } from '../../commands/divider-commands';
import { useI18n } from '../../i18n/i18n-context';
import { goTo } from '../../state/desk';
import { countsByDivider, useCalendar, useShelfCounts, useToday } from '../../state/queries';
import { EmptyBinder } from '../kit/empty-binder';
import { Leaf } from '../kit/leaf';
import { CompletenessSentence } from './completeness-sentence';
import { RegisterTab } from './register-tab';
import styles from './register.module.css';

/** The sheet in front: the whole binder on one page, with what lies behind each divider. */
export function Register() {
  const { t, formats } = useI18n();
  const today = useToday();
  const counts = useShelfCounts();
  if (!counts) return null;
  if (counts.size === 0) {
    return (
      <Leaf foot={<CompletenessSentence />}>
        <EmptyBinder />
      </Leaf>
    );
  }
  const byDivider = countsByDivider(counts, today);
  const countOf = (divider: Divider) => byDivider.get(dividerKey(divider)) ?? 0;
  const months = dividerMonths(today).map((month) => ({
    divider: { kind: 'month', month } as const,
    name: formats.shortMonth(month),
    fullName: formats.longMonth(month, today),
  }));
  return (
    <Leaf foot={<CompletenessSentence />}>
      <RegisterPart title={t('binder.days')} layout={styles.days}>
        {Array.from({ length: 31 }, (_, index) => index + 1).map((day) => (
          <RegisterDay key={day} day={day} count={countOf({ kind: 'day', day })} />
        ))}
      </RegisterPart>
      <RegisterPart title={t('binder.months')} layout={styles.months}>
        {months.map(({ divider, name, fullName }) => (
          <RegisterTab
            key={divider.month}
            name={name}
            fullName={fullName}
            count={countOf(divider)}
            onOpen={() => showDivider(divider)}
          />
        ))}
        <RegisterTab
          name={t('tabs.later')}
          count={countOf({ kind: 'later' })}
          onOpen={() => showDivider({ kind: 'later' })}
        />
      </RegisterPart>
      <RegisterPart title={t('binder.apart')} layout={styles.apart}>
        <RegisterTab
          name={t('tabs.heap')}
          count={countOf({ kind: 'heap' })}
          onOpen={() => showDivider({ kind: 'heap' })}
        />
        <RegisterTab
          name={t('places.pile')}
          count={countOf({ kind: 'pile' })}
          onOpen={() => showDivider({ kind: 'pile' })}
        />
        <RegisterTab
          name={t('places.closed')}
          count={countOf({ kind: 'closed' })}
          onOpen={() => showDivider({ kind: 'closed' })}
        />
        <RegisterTab name={t('places.bin')} count={counts.get('bin') ?? 0} onOpen={() => goTo({ name: 'bin' })} />
      </RegisterPart>
    </Leaf>
  );
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

function RegisterDay({ day, count }: { readonly day: number; readonly count: number }) {
  const { t, formats } = useI18n();
  const today = useToday();
  const calendar = useCalendar();
  const date = dateOfDayDivider(day, today);
  const free = date !== null && calendar !== undefined && !isWorkingDay(calendar, date);
  const longName = date === null ? t('tabs.noSuchDay', { day }) : formats.longDay(date, today);
  const isToday = day === dayOfMonth(today);
  const words = [longName, isToday && t('tabs.today'), free && t('binder.free')].filter(Boolean).join(', ');
  return (
    <RegisterTab
      name={String(day)}
      fullName={words}
      above={date === null ? '' : formats.weekday(date)}
      count={count}
      toned={free || date === null}
      today={isToday}
      onOpen={() => showDivider({ kind: 'day', day })}
    />
  );
}
