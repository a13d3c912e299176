import { kindsOfWork } from '@shared/domain/workload/kind-of-work';
import { useI18n } from '../../i18n/i18n-context';
import { classes } from '../kit/classes';
import { PromiseMark } from './promise-mark';
import styles from './legend.module.css';

/** What the colours, the stripes and the signs of the picture mean. */
export function Legend() {
  const { t } = useI18n();
  return (
    <ul className={styles.legend} aria-label={t('workload.legend')}>
      {kindsOfWork.map((kind) => (
        <li key={kind}>
          <span className={classes(styles.sample, styles[kind])} aria-hidden="true" />
          {t(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className={classes(styles.sample, styles.capacity)} aria-hidden="true" />
        {t('workload.capacity')}
      </li>
      <li>
        <span className={classes(styles.sample, styles.over)} aria-hidden="true" />
        {t('workload.tooMuch')}
      </li>
      <li>
        <PromiseMark />
        {t('tags.promised')}
      </li>
    </ul>
  );
}
