import { useI18n } from '../../i18n/i18n-context';
import type { RecoveryProgress } from '../../state/recovery';
import styles from './recovery.module.css';

export function Progress({ progress }: { readonly progress: RecoveryProgress | null }) {
  const { t } = useI18n();
  const phase = t(`recovery.phase.${progress?.phase ?? 'reading'}`);
  return (
    <section className={styles.best}>
      <p>{t('recovery.working')}</p>
      <p role="status">{phase} …</p>
      <progress aria-label={phase} max={1} value={progress?.share ?? 0} />
    </section>
  );
}
