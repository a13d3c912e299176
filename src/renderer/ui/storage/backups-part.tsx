import { describeBytes, describeWhen } from '../../i18n/describe-amounts';
import { describeBackupFailure } from '../../i18n/describe-backup-failure';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { restoreFromBackup } from '../../commands/storage-commands';
import { backUp, cancelBackup, useBackups } from '../../state/backups';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { type PlainDate } from '@shared/domain/time/plain-date';
import { Button } from '../kit/button';
import { FirstPlace, SecondFolder } from './backup-places';
import { ExportAll } from './export-all';
import { Part } from './part';
import styles from './storage-page.module.css';

/** When everything was backed up last and where it goes, and the ways to back up now, to take it along, and to go back. */
export function BackupsPart() {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const today = useToday();
  const { backups, damaged, failures, running } = useBackups();
  return (
    <Part title={t('storage.backups.title')}>
      <p className={styles.statement} role="status">
        {useStatement(i18n, today)}
      </p>
      {failures.backups && (
        <p className={styles.bad} role="alert">
          {t('storage.backups.failed', { reason: describeBackupFailure(failures.backups, t) })}
        </p>
      )}
      <div className={styles.row}>
        {running ? (
          <Running />
        ) : (
          <Button look="primary" onClick={() => void backUp(services)}>
            {t('storage.backups.now')}
          </Button>
        )}
        <Button onClick={() => void restoreFromBackup.run(services)}>{t('storage.backups.restore')}</Button>
      </div>
      <dl className={styles.facts}>
        <FirstPlace />
        <SecondFolder />
      </dl>
      {backups && (
        <p className={styles.prose}>
          {t('storage.backups.kept', {
            count: backups.length,
            bytes: describeBytes(
              backups.reduce((sum, { bytes }) => sum + bytes, 0),
              i18n,
            ),
          })}
          {damaged.length > 0 && ` · ${t('storage.backups.damaged', { count: damaged.length })}`}
        </p>
      )}
      <ExportAll />
    </Part>
  );
}

/** When the last one was made, and when the next one will be. */
function useStatement(i18n: I18n, today: PlainDate): string {
  const { t, formats } = i18n;
  const { backups, newest, upToDate, nextDue } = useBackups();
  if (backups === null) return t('storage.backups.looking');
  const last = newest ? t('storage.backups.last', { when: describeWhen(newest.madeAt, i18n, today) }) : null;
  if (last && upToDate) return `${last} ${t('storage.backups.upToDate')}`;
  const next = nextDue && nextDue > today ? t('storage.backups.next', { day: formats.longDay(nextDue, today) }) : null;
  return `${last ?? t('storage.backups.never')} ${next ?? t('storage.backups.nextToday')}`;
}

function Running() {
  const { t } = useI18n();
  const running = useBackups((state) => state.running);
  if (!running) return null;
  const { progress } = running;
  const now = progress ? t(`storage.backups.phase.${progress.phase}`) : t('storage.backups.running');
  return (
    <div className={styles.working}>
      <span>{now}</span>
      <progress aria-label={t('storage.backups.running')} max={1} value={progress?.share} />
      <Button onClick={() => void cancelBackup()}>{t('storage.backups.cancel')}</Button>
    </div>
  );
}
