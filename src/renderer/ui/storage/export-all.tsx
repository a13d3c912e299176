import { useState } from 'react';
import { describeBackupFailure } from '../../i18n/describe-backup-failure';
import { useI18n } from '../../i18n/i18n-context';
import { backUp, downloadBackup, useBackups } from '../../state/backups';
import type { Services } from '../../state/services';
import { useServices } from '../../state/services';
import type { Translate } from '../../i18n/translator';
import { Button } from '../kit/button';
import styles from './storage-page.module.css';

/** Everything as one file that the user keeps wherever he wants: a backup of now. */
export function ExportAll() {
  const { t } = useI18n();
  const services = useServices();
  const { running, downloadDue } = useBackups();
  const [said, setSaid] = useState('');
  const save = async () => setSaid(await exportAll(services, t));
  const asDownload = !services.shell.capabilities.choosesSaveLocation;
  return (
    <>
      <Button look={downloadDue ? 'primary' : 'plain'} disabled={running !== null} onClick={() => void save()}>
        {t(asDownload ? 'storage.backups.download' : 'storage.backups.export')}
      </Button>
      <p className={styles.prose}>{t('storage.backups.exportHint')}</p>
      <p role="status" className={styles.prose}>
        {said}
      </p>
    </>
  );
}

/** @returns what is to be said of it; nothing when the user has thought better of it. */
async function exportAll(services: Services, t: Translate): Promise<string> {
  const made = await backUp(services);
  if (made.kind === 'failed') {
    const failure = made.failures.backups ?? made.failures.chosen ?? { kind: 'stopped' };
    return t('storage.backups.failed', { reason: describeBackupFailure(failure, t) });
  }
  const saved = await downloadBackup(services, made.backup, t('storage.backups.description'));
  switch (saved.kind) {
    case 'saved':
      return t('storage.backups.saved', { name: saved.name });
    case 'cancelled':
      return '';
    case 'too-large':
      return t('storage.backups.tooLarge');
    case 'failed':
      return t('storage.backups.notSaved', { reason: t(`import.saveFailure.${saved.reason}`) });
  }
}
