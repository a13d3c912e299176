import { useEffect } from 'react';
import { goToStorage } from '../../commands/storage-commands';
import { describeBytes } from '../../i18n/describe-amounts';
import { describeBackupFailure } from '../../i18n/describe-backup-failure';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useBinder, useToday } from '../../state/queries';
import { type Danger, mayWait, putOff, useDanger, watchSafety } from '../../state/safety';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { classes } from '../kit/classes';
import styles from './sample-banner.module.css';

/** One calm line about what endangers the data, with the way to the page where it can be changed. */
export function SafetyBanner() {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const today = useToday();
  const danger = useDanger();
  const onPage = useDesk(({ view }) => view.name === 'storage');
  useEffect(() => watchSafety(services), [services]);
  const onSample = useBinder()?.sample === true;
  // One line at a time: what may wait, waits until one is back with one's own customers.
  if (!danger || (onSample && mayWait(danger))) return null;
  return (
    <aside className={classes(styles.banner, !mayWait(danger) && styles.urgent)} aria-label={t('storage.banner.label')}>
      <p role="status">{words(danger, i18n)}</p>
      {!onPage && (
        <Button look="chip" onClick={() => void goToStorage.run(services)}>
          {t('storage.banner.look')}
        </Button>
      )}
      {mayWait(danger) && (
        <Button look="chip" onClick={() => putOff(danger, today)}>
          {t('storage.banner.later')}
        </Button>
      )}
    </aside>
  );
}

function words(danger: Danger, i18n: I18n): string {
  const { t } = i18n;
  switch (danger.kind) {
    case 'few':
      return t('storage.banner.few', { bytes: describeBytes(danger.bytes, i18n) });
    case 'keeper':
      return t('storage.banner.keeper', { reason: t(`storage.keeping.${danger.failure}`) });
    case 'failing':
      return t('storage.banner.failing', { reason: describeBackupFailure(danger.failure, t) });
    case 'old':
      return t('storage.banner.old', { days: danger.days });
    case 'missing':
    case 'ask':
      return t(`storage.banner.${danger.kind}`, { name: danger.name });
    case 'full':
    case 'traces':
    case 'download':
      return t(`storage.banner.${danger.kind}`);
  }
}
