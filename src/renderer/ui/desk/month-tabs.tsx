import { type Divider, dividerKey, dividerMonths } from '@shared/domain/filing/divider';
import { useI18n } from '../../i18n/i18n-context';
import { needsYear } from '../../i18n/formats';
import { goTo, useDesk } from '../../state/desk';
import { useDividerCounts, useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { thicknessOf } from '../kit/thickness';
import styles from './tabs.module.css';

/** The coming months at the lower edge, and what lies farther out. */
export function MonthTabs() {
  const { t } = useI18n();
  const today = useToday();
  const counts = useDividerCounts();
  const dividers: Divider[] = [
    ...dividerMonths(today).map((month): Divider => ({ kind: 'month', month })),
    { kind: 'later' },
  ];
  return (
    <ol className={styles.months} aria-label={t('tabs.months')}>
      {dividers.map((divider) => (
        <MonthTab key={dividerKey(divider)} divider={divider} count={counts?.get(dividerKey(divider)) ?? 0} />
      ))}
    </ol>
  );
}

interface MonthTabProps {
  readonly divider: Divider;
  readonly count: number;
}

function MonthTab({ divider, count }: MonthTabProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const key = dividerKey(divider);
  const open = useDesk(
    ({ view }) => view.name === 'binder' && view.divider !== null && dividerKey(view.divider) === key,
  );
  const name = divider.kind === 'month' ? formats.shortMonth(divider.month) : t('tabs.later');
  const fullName = divider.kind === 'month' ? formats.longMonth(divider.month, today) : t('tabs.later');
  return (
    <li className={styles.monthItem}>
      <button
        type="button"
        className={classes(styles.month, open && styles.open)}
        aria-current={open ? 'true' : undefined}
        aria-label={`${fullName}, ${t('counts.dossiers', { count })}`}
        title={divider.kind === 'month' && needsYear(divider.month, today) ? fullName : undefined}
        onClick={() => goTo({ name: 'binder', divider })}
      >
        <span>{name}</span> {count > 0 && <small>{formats.number(count)}</small>}
        <span className={styles.depth} style={{ blockSize: `${thicknessOf(count) * 5}px` }} />
      </button>
    </li>
  );
}
