import type { BackupDifferences } from '@shared/domain/backup/backup-contents';
import { useI18n } from '../../i18n/i18n-context';
import { restoreOpenBackup, useOpenBackup } from '../../state/open-backup';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import styles from './restore.module.css';

interface ConfirmRestoreProps {
  readonly when: string;
  readonly differences: BackupDifferences;
  readonly onClose: () => void;
}

const fewNames = 8;

/** Before all of a backup is restored: what changes, in numbers and by name, and that it can be taken back. */
export function ConfirmRestore({ when, differences, onClose }: ConfirmRestoreProps) {
  const { t } = useI18n();
  const services = useServices();
  const storing = useOpenBackup(({ stage }) => stage === 'storing');
  const { tables, wouldGo, erased } = differences;
  const restore = async () => {
    await restoreOpenBackup(services);
    onClose();
  };
  return (
    <Dialog title={t('restore.confirm.title')} onClose={onClose}>
      <div className={styles.confirm}>
        <p>{t('restore.confirm.what', { when })}</p>
        <ul>
          <li>{t('restore.confirm.added', { count: tables.dossiers.added })}</li>
          <li>{t('restore.confirm.changed', { count: tables.dossiers.changed })}</li>
          <li>{t('restore.confirm.removed', { count: tables.dossiers.removed })}</li>
          <li>{t('restore.confirm.contacts', { ...tables.contacts })}</li>
        </ul>
        {wouldGo.length > 0 && (
          <p>
            {t('restore.confirm.wouldGo')}{' '}
            <strong>
              {wouldGo
                .slice(0, fewNames)
                .map(({ title }) => title || t('unnamed'))
                .join(', ')}
            </strong>{' '}
            {wouldGo.length > fewNames && t('restore.confirm.more', { count: wouldGo.length - fewNames })}
          </p>
        )}
        {erased > 0 && <p>{t('restore.confirm.erased', { count: erased })}</p>}
        <p>{t('restore.confirm.kept')}</p>
        <div className={styles.row}>
          <Button look="primary" disabled={storing} onClick={() => void restore()}>
            {t(storing ? 'restore.confirm.working' : 'restore.confirm.go')}
          </Button>
          <Button disabled={storing} onClick={onClose}>
            {t('restore.confirm.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
