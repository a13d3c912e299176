import { describeBackupFailure } from '../../i18n/describe-backup-failure';
import { useI18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import { type RecoveryFailure, useRecovery } from '../../state/recovery';
import styles from './recovery.module.css';

/** Why the last try did not work. */
export function RecoveryTrouble() {
  const { t } = useI18n();
  const failure = useRecovery((recovery) => recovery.failure);
  if (!failure) return null;
  return (
    <div role="alert" className={styles.trouble}>
      <strong>{t('recovery.failed.title')}</strong>
      <p>{reasonOf(failure, t)}</p>
    </div>
  );
}

function reasonOf(failure: RecoveryFailure, t: Translate): string {
  switch (failure.kind) {
    case 'backup':
      return describeBackupFailure(failure.failure, t);
    case 'broken':
      return t('recovery.failed.broken', { cause: failure.cause });
    default:
      return t(`recovery.failed.${failure.kind}`);
  }
}
