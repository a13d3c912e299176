import type { DayFigures } from '@shared/domain/workload/day-figures';
import type { MonthFigures } from '@shared/domain/workload/month-figures';
import { useI18n } from '../../i18n/i18n-context';
import { classes } from '../kit/classes';
import { LoadMark } from '../kit/load-mark';
import styles from './register-tab.module.css';

interface RegisterTabProps {
  readonly name: string;
  /** With what lies behind it. */
  readonly fullName: string;
  /** In small letters above the name: the weekday. */
  readonly above?: string;
  readonly count: number;
  /** Of a day or a month: it is as thick as these are full, all else by how many dossiers there are. */
  readonly figures?: DayFigures | MonthFigures | null;
  /** A day on which nobody works, or that its month does not have. */
  readonly toned?: boolean;
  readonly today?: boolean;
  readonly onOpen: () => void;
}

/** A divider in the register: its name, how many dossiers, and how thick it is. */
export function RegisterTab(props: RegisterTabProps) {
  const { name, fullName, above, count, figures = null, toned = false, today = false, onOpen } = props;
  const { formats } = useI18n();
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={classes(styles.tab, above !== undefined && styles.day, toned && styles.toned, today && styles.today)}
        aria-label={fullName}
        title={fullName}
        onClick={onOpen}
      >
        {above !== undefined && <small>{above}</small>}
        <b>{name}</b>
        <span className={styles.count}>{count > 0 && formats.number(count)}</span>
        <LoadMark figures={figures} count={count} full="77%" className={styles.thickness} />
      </button>
    </li>
  );
}
