import { removeSampleBinder } from '../../actions/sample-binder';
import { useI18n } from '../../i18n/i18n-context';
import { openBinderOnDesk } from '../../state/desk';
import { useBinder, useBinders } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './sample-banner.module.css';

/** Says that this is the sample, not one's own customers, and removes it by one click. */
export function SampleBanner() {
  const { t } = useI18n();
  const services = useServices();
  const binder = useBinder();
  const own = useBinders()?.find((candidate) => !candidate.sample);
  if (!binder?.sample || !own) return null;
  const backToOwn = async () => {
    await services.store.savePreferences({ openBinder: own.id });
    openBinderOnDesk(own.id);
  };
  const remove = async () => {
    await backToOwn();
    await runAction(services, removeSampleBinder, own.id, binder.id);
  };
  return (
    <aside className={styles.banner} aria-label={t('sample.label')}>
      <p>{t('sample.explanation')}</p>
      <Button look="chip" onClick={() => void backToOwn()}>
        {t('sample.backToOwn')}
      </Button>
      <Button look="chip" onClick={() => void remove()}>
        {t('sample.remove')}
      </Button>
    </aside>
  );
}
