import { BookOpenText, FileDown, FilePlus2 } from 'lucide-react';
import { importCustomers, newDossier } from '../../commands/binder-commands';
import { openSampleBinder } from '../../commands/sample-commands';
import { restoreFromBackup } from '../../commands/storage-commands';
import { describeWhen } from '../../i18n/describe-amounts';
import { useI18n } from '../../i18n/i18n-context';
import { useBackups } from '../../state/backups';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { BinderDrawing } from './binder-drawing';
import { Button } from './button';
import { CommandKeys } from './command-keys';
import styles from './empty-binder.module.css';

/** A binder without a single dossier: how it is meant, and three ways to begin. */
export function EmptyBinder() {
  const { t } = useI18n();
  const services = useServices();
  return (
    <section className={styles.welcome} aria-label={t('welcome.title')}>
      <BinderDrawing />
      <h2>{t('welcome.title')}</h2>
      <p>{t('welcome.method')}</p>
      <div className={styles.ways}>
        <Button look="primary" onClick={() => void newDossier.run(services)}>
          <FilePlus2 size={17} aria-hidden="true" /> {t('command.newDossier')} <CommandKeys command={newDossier} />
        </Button>
        <Button onClick={() => void importCustomers.run(services)}>
          <FileDown size={17} aria-hidden="true" /> {t('command.importCustomers')}
        </Button>
        <Button onClick={() => void openSampleBinder.run(services)}>
          <BookOpenText size={17} aria-hidden="true" /> {t('command.openSampleBinder')}
        </Button>
      </div>
      <p className={styles.remark}>{t('welcome.sample')}</p>
      <BackupOffer />
    </section>
  );
}

/** An empty binder may be a new computer, or an accident. */
function BackupOffer() {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const today = useToday();
  const newest = useBackups(({ backups }) => backups?.find(({ counts }) => (counts['dossiers'] ?? 0) > 0));
  if (!newest) return null;
  const when = describeWhen(newest.madeAt, i18n, today);
  return (
    <p role="status">
      {t('restore.offer', { when, count: newest.counts['dossiers'] ?? 0 })}{' '}
      <Button look="chip" onClick={() => void restoreFromBackup.run(services)}>
        {t('restore.offerOpen')}
      </Button>
    </p>
  );
}
