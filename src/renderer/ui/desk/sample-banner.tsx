import { backToOwnBinder, removeSample } from '../../commands/sample-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useBinder } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './sample-banner.module.css';

/** Says that this is the sample, not one's own customers, and removes it by one click. */
export function SampleBanner() {
  const { t } = useI18n();
  const services = useServices();
  const binder = useBinder();
  if (!binder?.sample) return null;
  return (
    <aside className={styles.banner} aria-label={t('sample.label')}>
      <p>{t('sample.explanation')}</p>
      <Button look="chip" onClick={() => void backToOwnBinder.run(services)}>
        {t('sample.backToOwn')}
      </Button>
      <Button look="chip" onClick={() => void removeSample.run(services)}>
        {t('sample.remove')}
      </Button>
    </aside>
  );
}
