import { useEffect, useState } from 'react';
import { describeBackupFailure } from '../../i18n/describe-backup-failure';
import { useI18n } from '../../i18n/i18n-context';
import { upgrade, type UpgradeProblem, type UpgradeServices } from '../../state/upgrade';
import { Button } from '../kit/button';
import styles from './recovery.module.css';

/** While the data is backed up and brought to the present schema. */
export function UpgradePage({ services }: { readonly services: UpgradeServices }) {
  const { t } = useI18n();
  const [problem, setProblem] = useState<UpgradeProblem | null>(null);
  const [order, setOrder] = useState({ withoutBackup: false });
  useEffect(() => {
    let current = true;
    void upgrade(services, order.withoutBackup).then((found) => {
      if (!current) return;
      if (found) setProblem(found);
      else location.reload();
    });
    return () => {
      current = false;
    };
  }, [services, order]);
  const goOn = (withoutBackup: boolean) => {
    setProblem(null);
    setOrder({ withoutBackup });
  };
  return (
    <main className={styles.page}>
      <h1>{t('recovery.upgrade.title')}</h1>
      {!problem && (
        <>
          <p role="status">{t('recovery.upgrade.backingUp')}</p>
          <progress aria-label={t('recovery.upgrade.title')} />
        </>
      )}
      {problem && (
        <div role="alert" className={styles.trouble}>
          {problem.kind === 'noBackup' ? (
            <>
              <p>{t('recovery.upgrade.noBackup', { reason: describeBackupFailure(problem.failure, t) })}</p>
              <p>{t('recovery.upgrade.noBackupNext')}</p>
            </>
          ) : (
            <p>{t('recovery.upgrade.notUpgraded', { cause: problem.cause })}</p>
          )}
        </div>
      )}
      {problem && (
        <div className={styles.choices}>
          <Button look="primary" onClick={() => goOn(problem.kind === 'notUpgraded')}>
            {t('recovery.upgrade.again')}
          </Button>
          {problem.kind === 'noBackup' && <Button onClick={() => goOn(true)}>{t('recovery.upgrade.without')}</Button>}
        </div>
      )}
    </main>
  );
}
