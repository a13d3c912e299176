import { useI18n } from '../../i18n/i18n-context';
import { goTo } from '../../state/desk';
import { useDividerCounts } from '../../state/queries';
import styles from './today-stack.module.css';

/** The months that have come and still have to be dealt out onto days: never hidden (method.md, rule 4). */
export function ToDealOut() {
  const { t } = useI18n();
  const waiting = useDividerCounts()?.get('heap') ?? 0;
  if (waiting === 0) return null;
  return (
    <button type="button" className={styles.hint} onClick={() => goTo({ name: 'dealOut', month: null })}>
      {t('today.toDealOut', { count: waiting })}
    </button>
  );
}
