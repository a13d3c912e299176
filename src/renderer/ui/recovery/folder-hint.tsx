import { describeBackupFailure } from '../../i18n/describe-backup-failure';
import { useI18n } from '../../i18n/i18n-context';
import { askForFolder, type RecoveryServices, type Situation } from '../../state/recovery';
import { Button } from '../kit/button';
import styles from './recovery.module.css';

interface FolderHintProps {
  readonly services: RecoveryServices;
  readonly situation: Situation;
}

/** Where Ringbuch could not look for backups, and what helps. */
export function FolderHint({ services, situation: { listing, offers } }: FolderHintProps) {
  const { t } = useI18n();
  const { chosen, failures, damaged } = listing;
  const ask = () => void askForFolder(services);
  const canChoose = services.shell.vault.chosenFolder;
  return (
    <div className={styles.hints}>
      {chosen?.state === 'missing' && <p>{t('recovery.folderMissing', { folder: chosen.name })}</p>}
      {chosen?.state === 'ask' && (
        <>
          <p>{t('recovery.folderAsk', { folder: chosen.name })}</p>
          <Button onClick={ask}>{t('recovery.allowFolder')}</Button>
        </>
      )}
      {failures.backups && <p>{t('recovery.areaFailed', { reason: describeBackupFailure(failures.backups, t) })}</p>}
      {damaged.length > 0 && <p>{t('recovery.damagedBackups', { count: damaged.length })}</p>}
      {canChoose && chosen?.state !== 'ask' && offers.length === 0 && (
        <Button onClick={ask}>{t('recovery.chooseFolder')}</Button>
      )}
    </div>
  );
}
