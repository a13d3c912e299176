import { openSampleBinder, removeTheSample } from '../../commands/sample-commands';
import type { Binder } from '@shared/domain/records/binder';
import { useI18n } from '../../i18n/i18n-context';
import { useBinderId, useBinders, useDossierCount } from '../../state/queries';
import { useServices } from '../../state/services';
import { switchBinder } from '../../state/switch-binder';
import { Button } from '../kit/button';
import { Tag } from '../kit/tag';
import styles from './settings.module.css';

/** The binders that there are, and the way to the sample. */
export function BinderSettings() {
  const { t } = useI18n();
  const services = useServices();
  const binders = useBinders();
  if (!binders) return null;
  return (
    <>
      <ul className={styles.binders}>
        {binders.map((binder) => (
          <BinderLine key={binder.id} binder={binder} />
        ))}
      </ul>
      {!binders.some(({ sample }) => sample) && (
        <>
          <p className={styles.prose}>{t('settings.sample')}</p>
          <Button onClick={() => void openSampleBinder.run(services)}>{t('command.openSampleBinder')}</Button>
        </>
      )}
    </>
  );
}

function BinderLine({ binder }: { readonly binder: Binder }) {
  const { t } = useI18n();
  const services = useServices();
  const open = useBinderId() === binder.id;
  const count = useDossierCount(binder.id);
  return (
    <li className={styles.binder}>
      <span className={styles.binderName}>
        {binder.name} {count !== undefined && <small>{t('counts.dossiers', { count })}</small>}
      </span>
      {open ? (
        <Tag tone="done">{t('settings.open')}</Tag>
      ) : (
        <Button
          look="chip"
          aria-label={t('settings.openBinder', { name: binder.name })}
          onClick={() => void switchBinder(services, binder.id)}
        >
          {t('settings.openIt')}
        </Button>
      )}
      {binder.sample && (
        <Button look="chip" onClick={() => void removeTheSample(services)}>
          {t('sample.remove')}
        </Button>
      )}
    </li>
  );
}
