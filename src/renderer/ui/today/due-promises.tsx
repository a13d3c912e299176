import { goToPromises } from '../../commands/promise-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useDuePromises } from '../../state/promises';
import { useServices } from '../../state/services';
import styles from './today-stack.module.css';

/** What was promised up to today, wherever it lies; and the way to all promises (method.md, rule 6). */
export function DuePromises() {
  const { t } = useI18n();
  const services = useServices();
  const due = useDuePromises();
  if (!due || due.count === 0) return null;
  return (
    <button type="button" className={styles.hint} onClick={() => void goToPromises.run(services)}>
      {t('today.duePromises', { count: due.count, atRisk: due.atRisk })}
    </button>
  );
}
