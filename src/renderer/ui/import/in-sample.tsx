import { useI18n } from '../../i18n/i18n-context';
import { goTo } from '../../state/desk';
import { useBinders } from '../../state/queries';
import { useServices } from '../../state/services';
import { switchBinder } from '../../state/switch-binder';
import { Button } from '../kit/button';
import styles from './import-page.module.css';

/** Real customers do not go into the sample binder, which one click removes. */
export function InSample() {
  const { t } = useI18n();
  const services = useServices();
  const own = useBinders()?.find(({ sample }) => !sample);
  const openOwn = async () => {
    if (!own) return;
    await switchBinder(services, own.id);
    goTo({ name: 'import' });
  };
  return (
    <div className={styles.page}>
      <p className={styles.prose}>{t('import.inSample')}</p>
      <p>
        <Button look="primary" disabled={!own} onClick={() => void openOwn()}>
          {t('sample.backToOwn')}
        </Button>
      </p>
    </div>
  );
}
