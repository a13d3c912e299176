import { useState } from 'react';
import type { Backup } from '@shared/domain/backup/backup';
import { describeBackupFailure } from '../../i18n/describe-backup-failure';
import { describeWhen } from '../../i18n/describe-amounts';
import { useI18n } from '../../i18n/i18n-context';
import { checkBackup, useBackups } from '../../state/backups';
import { useOpenBackup } from '../../state/open-backup';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { BackupLine } from './backup-line';
import styles from './restore.module.css';

/** Every backup, the newest first; also files that should be one and can't be used. */
export function BackupList() {
  const i18n = useI18n();
  const { t } = i18n;
  const { backups, damaged } = useBackups();
  const { said, checking, check } = useChecking();
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{t('restore.lead')}</p>
      <Problems />
      <p role="status" className={styles.said}>
        {said}
      </p>
      {backups === null && <p>{t('restore.looking')}</p>}
      {backups?.length === 0 && <p className={styles.statement}>{t('restore.none')}</p>}
      {backups && backups.length > 0 && (
        <ul className={styles.backups} aria-label={t('restore.list')}>
          {copiesOf(backups).map((copies) => (
            <BackupLine
              key={copies[0].name}
              copies={copies}
              checking={checking === copies[0].name}
              onCheck={() => void check(copies[0])}
            />
          ))}
        </ul>
      )}
      {damaged.length > 0 && (
        <ul className={styles.damaged} aria-label={t('restore.damaged')}>
          {damaged.map(({ area, name, problem }) => (
            <li key={`${area} ${name}`}>
              {t('restore.damagedFile', { name, reason: describeBackupFailure(problem, t) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The same backup in both places, the first place first. */
export type Copies = readonly [Backup, ...Backup[]];

function copiesOf(backups: readonly Backup[]): Copies[] {
  const byName = new Map<string, Copies>();
  for (const backup of backups) {
    const others = byName.get(backup.name) ?? [];
    byName.set(
      backup.name,
      backup.area === 'backups' ? [backup, ...others] : ([...others, backup] as unknown as Copies),
    );
  }
  return [...byName.values()];
}

/** What keeps backups from being shown or opened. */
function Problems() {
  const { t } = useI18n();
  const { failures, chosen } = useBackups();
  const failure = useOpenBackup((open) => open.failure);
  const lines = [
    failure && t('restore.failed', { reason: describeBackupFailure(failure, t) }),
    failures.backups && t('restore.unreachableFirst', { reason: describeBackupFailure(failures.backups, t) }),
    chosen && failures.chosen && t('restore.unreachable', { reason: describeBackupFailure(failures.chosen, t) }),
  ].filter((line) => typeof line === 'string');
  return lines.map((line) => (
    <p key={line} role="alert" className={styles.bad}>
      {line}
    </p>
  ));
}

/** Verifying a backup again, and what came of it. */
function useChecking() {
  const i18n = useI18n();
  const services = useServices();
  const today = useToday();
  const [checking, setChecking] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const check = async (backup: Backup) => {
    const { t } = i18n;
    const when = describeWhen(backup.madeAt, i18n, today);
    setChecking(backup.name);
    const failure = await checkBackup(services, backup);
    setChecking(null);
    setSaid(
      failure
        ? t('restore.checkedBad', { when, reason: describeBackupFailure(failure, t) })
        : t('restore.checkedGood', { when }),
    );
  };
  return { said, checking, check };
}
