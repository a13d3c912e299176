import { useI18n } from '../../i18n/i18n-context';
import { closeBackup, useOpenBackup } from '../../state/open-backup';
import { Button } from '../kit/button';
import styles from './restore.module.css';

/** A backup is read and checked completely before anything of it is shown. */
export function ReadingBackup() {
  const { t } = useI18n();
  const progress = useOpenBackup((open) => open.progress);
  return (
    <div className={styles.page}>
      <p role="status" className={styles.statement}>
        {t('restore.reading')}
      </p>
      <div className={styles.row}>
        <progress aria-label={t('restore.reading')} max={1} value={progress?.share} />
        <Button onClick={() => void closeBackup()}>{t('restore.cancel')}</Button>
      </div>
    </div>
  );
}
