import { useI18n } from '../../i18n/i18n-context';
import { classes } from '../kit/classes';
import { thicknessOf } from '../kit/thickness';
import styles from './register-tab.module.css';

interface RegisterTabProps {
  readonly name: string;
  readonly fullName?: string;
  /** In small letters above the name: the weekday. */
  readonly above?: string;
  readonly count: number;
  /** A day on which nobody works, or that its month does not have. */
  readonly toned?: boolean;
  readonly today?: boolean;
  readonly onOpen: () => void;
}

/** A divider in the register: its name, how many dossiers, and how thick it is. */
export function RegisterTab(props: RegisterTabProps) {
  const { name, fullName = name, above, count, toned = false, today = false, onOpen } = props;
  const { t, formats } = useI18n();
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={classes(styles.tab, above !== undefined && styles.day, toned && styles.toned, today && styles.today)}
        aria-label={`${fullName}, ${t('counts.dossiers', { count })}`}
        title={fullName}
        onClick={onOpen}
      >
        {above !== undefined && <small>{above}</small>}
        <b>{name}</b>
        <span className={styles.count}>{count > 0 && formats.number(count)}</span>
        <span className={styles.thickness} style={{ inlineSize: `${thicknessOf(count) * 100}%` }} />
      </button>
    </li>
  );
}
