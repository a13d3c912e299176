import { useState } from 'react';
import { describeBackupFailure } from '../../i18n/describe-backup-failure';
import { useI18n } from '../../i18n/i18n-context';
import { chooseBackupFolder, forgetBackupFolder, refreshBackups, useBackups } from '../../state/backups';
import { useServices } from '../../state/services';
import { useStorageState } from '../../state/storage-state';
import { Button } from '../kit/button';
import { Fact } from './part';
import styles from './storage-page.module.css';

export function FirstPlace() {
  const { t } = useI18n();
  const location = useStorageState(({ state }) => state?.backupLocation ?? null);
  return <Fact term={t('storage.backups.first')}>{location ?? t('storage.backups.firstBrowser')}</Fact>;
}

/** The folder of the user's choice: where it is, how it stands, and what to do when it is not there. */
export function SecondFolder() {
  const { t } = useI18n();
  const { shell } = useServices();
  const chosen = useBackups((state) => state.chosen);
  const failure = useBackups((state) => state.failures.chosen);
  const term = t('storage.backups.second');
  if (!shell.vault.chosenFolder) return <Fact term={term}>{t('storage.backups.secondCannot')}</Fact>;
  if (!chosen) {
    return (
      <Fact term={term}>
        <span>{t('storage.backups.secondNone')}</span>
        <Choose words={t('storage.backups.choose')} />
      </Fact>
    );
  }
  const { name, state } = chosen;
  return (
    <Fact term={term}>
      {state === 'ready' && <span>{t('storage.backups.secondReady', { name })}</span>}
      {state === 'missing' && <span className={styles.bad}>{t('storage.backups.secondMissing', { name })}</span>}
      {state === 'ask' && <span className={styles.bad}>{t('storage.backups.secondAsk', { name })}</span>}
      {state === 'ready' && failure && (
        <span className={styles.bad}>
          {t('storage.backups.failedSecond', { reason: describeBackupFailure(failure, t) })}
        </span>
      )}
      <FolderButtons state={state} />
    </Fact>
  );
}

function FolderButtons({ state }: { readonly state: 'ready' | 'missing' | 'ask' }) {
  const { t } = useI18n();
  const services = useServices();
  return (
    <div className={styles.row}>
      {state === 'missing' && (
        <Button look="chip" onClick={() => void refreshBackups(services)}>
          {t('storage.backups.lookAgain')}
        </Button>
      )}
      <Choose words={t(state === 'ask' ? 'storage.backups.allow' : 'storage.backups.change')} />
      <Button look="chip" onClick={() => void forgetBackupFolder(services)}>
        {t('storage.backups.forget')}
      </Button>
    </div>
  );
}

function Choose({ words }: { readonly words: string }) {
  const { t } = useI18n();
  const services = useServices();
  const [refused, setRefused] = useState(false);
  const choose = async () => setRefused((await chooseBackupFolder(services)) === 'not-allowed');
  return (
    <>
      <Button look="chip" onClick={() => void choose()}>
        {words}
      </Button>
      {refused && (
        <span className={styles.bad} role="alert">
          {t('storage.backups.notAllowed')}
        </span>
      )}
    </>
  );
}
