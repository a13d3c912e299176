import { useI18n } from '../../i18n/i18n-context';
import { startOver, useImport } from '../../state/import-session';
import { Button } from '../kit/button';
import styles from './import-page.module.css';

/** How far the work is, with the way to stop it; said by screen readers once for each part of it. */
export function ImportProgress() {
  const { t } = useI18n();
  const { stage, progress, fileName } = useImport();
  const working = stage === 'reading' || stage === 'storing';
  const what = progress ? t(`import.progress.${progress.phase}`, { name: fileName }) : t('import.progress.storing');
  return (
    <div className={styles.progress} data-working={working || undefined}>
      <p role="status">{working && what}</p>
      {working && (
        <>
          <progress aria-label={what} max={1} value={progress?.share} />
          {/* Once they are being stored there is no half of it: all of them are, or none. */}
          {(stage === 'reading' || progress) && <Button onClick={() => startOver()}>{t('import.cancel')}</Button>}
        </>
      )}
    </div>
  );
}
