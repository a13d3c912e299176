import { useEffect } from 'react';
import { goToSettings } from '../../commands/view-commands';
import { useI18n } from '../../i18n/i18n-context';
import { refreshBackups } from '../../state/backups';
import { useServices } from '../../state/services';
import { lookAtStorageClosely } from '../../state/storage-state';
import { Button } from '../kit/button';
import { Sheet } from '../kit/spread';
import { BackupsPart } from './backups-part';
import { CannotPart } from './cannot-part';
import { CheckPart } from './check-part';
import { PlacePart } from './place-part';
import styles from './storage-page.module.css';

/** Whether everything is safe: backups, where the data lies and how much room there is, and a check of all that is stored. */
export function StoragePage() {
  const { t } = useI18n();
  const services = useServices();
  useEffect(() => {
    void refreshBackups(services);
    void lookAtStorageClosely(services);
  }, [services]);
  return (
    <Sheet label={t('places.storage')}>
      <div className={styles.page}>
        <div className={styles.part}>
          <p className={styles.lead}>{t('storage.lead')}</p>
          <Button look="chip" onClick={() => void goToSettings.run(services)}>
            {t('storage.back')}
          </Button>
        </div>
        <BackupsPart />
        <PlacePart />
        <CheckPart />
        <CannotPart />
      </div>
    </Sheet>
  );
}
