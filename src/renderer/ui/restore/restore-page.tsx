import { useEffect } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { refreshBackups } from '../../state/backups';
import { useOpenBackup } from '../../state/open-backup';
import { useServices } from '../../state/services';
import { Sheet } from '../kit/spread';
import { BackupList } from './backup-list';
import { LookInto } from './look-into';
import { ReadingBackup } from './reading-backup';

/** Back to how it was: the list of backups, and the one that is being looked into. */
export function RestorePage() {
  const { t } = useI18n();
  const services = useServices();
  const { stage, backup } = useOpenBackup();
  useEffect(() => void refreshBackups(services), [services]);
  if (backup && (stage === 'open' || stage === 'storing')) return <LookInto key={backup.name} backup={backup} />;
  return <Sheet label={t('places.restore')}>{stage === 'reading' ? <ReadingBackup /> : <BackupList />}</Sheet>;
}
