import { memo } from 'react';
import { type Divider, dividerKey, dividerMonths } from '@shared/domain/filing/divider';
import { figuresBehindMonth, type MonthFigures } from '@shared/domain/workload/month-figures';
import { monthOff } from '@shared/domain/workload/month-off';
import { describeMonthOff } from '../../i18n/describe-free-day';
import { describeMonth, joined } from '../../i18n/describe-load';
import { behindMonth } from '@shared/domain/filing/place';
import { useI18n } from '../../i18n/i18n-context';
import { needsYear } from '../../i18n/formats';
import { useLoadGround } from '../../state/day-figures';
import { goTo, useDesk } from '../../state/desk';
import { useCalendar, useDividerCounts, useRings, useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { LoadMark } from '../kit/load-mark';
import { dropTarget } from '../kit/drop-target';
import styles from './tabs.module.css';

/** The coming months at the lower edge, and what lies farther out; turning to a day leaves them as they are. */
export const MonthTabs = memo(function MonthTabs() {
  const { t } = useI18n();
  const rings = useRings();
  const counts = useDividerCounts();
  const ground = useLoadGround();
  const dividers: MonthDivider[] = [
    ...dividerMonths(rings.today).map((month): MonthDivider => ({ kind: 'month', month })),
    { kind: 'later' },
  ];
  return (
    <ol className={styles.months} aria-label={t('tabs.months')}>
      {dividers.map((divider) => (
        <MonthTab
          key={dividerKey(divider)}
          divider={divider}
          count={counts?.get(dividerKey(divider)) ?? 0}
          figures={divider.kind === 'month' && ground ? figuresBehindMonth(divider.month, ground, rings) : null}
        />
      ))}
    </ol>
  );
});

type MonthDivider = Extract<Divider, { readonly kind: 'month' | 'later' }>;

interface MonthTabProps {
  readonly divider: MonthDivider;
  readonly count: number;
  /** Of what lies behind the divider; none for what lies too far out to be planned by the hour. */
  readonly figures: MonthFigures | null;
}

function MonthTab({ divider, count, figures }: MonthTabProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const key = dividerKey(divider);
  const open = useDesk(
    ({ view }) => view.name === 'binder' && view.divider !== null && dividerKey(view.divider) === key,
  );
  const calendar = useCalendar();
  const month = divider.kind === 'month' ? divider.month : null;
  const name = month === null ? t('tabs.later') : formats.shortMonth(month);
  const fullName =
    month === null
      ? joined(t('tabs.later'), t('counts.dossiers', { count }))
      : describeMonth(month, { count, figures, calendar }, i18n, today);
  const off = month !== null && calendar ? describeMonthOff(monthOff(month, calendar), i18n) : '';
  const unusual = month !== null && (off !== '' || needsYear(month, today));
  return (
    <li className={styles.monthItem} {...dropTarget(month === null ? 'later' : behindMonth(month))}>
      <button
        type="button"
        className={classes(styles.month, open && styles.open)}
        aria-current={open ? 'true' : undefined}
        aria-label={fullName}
        title={unusual ? joined(formats.longMonth(month, today), off) : undefined}
        onClick={() => goTo({ name: 'binder', divider })}
      >
        <span>{name}</span> {count > 0 && <small>{formats.number(count)}</small>}
        <LoadMark figures={figures} count={count} full="60%" className={styles.depth} />
      </button>
    </li>
  );
}
