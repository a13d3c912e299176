import { type PreparationField, preparationFields } from '@shared/domain/records/binder';
import { changeBinder } from '../../actions/change-binder';
import { useI18n } from '../../i18n/i18n-context';
import { useBinder, useBinderId } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { useAtOnce } from '../kit/use-at-once';
import styles from './settings.module.css';

/** What has to stand on the card before a first call: the pile and the day tell what is missing, and prepared ones are drawn first. */
export function PreparationSettings() {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const stored = useBinder()?.preparation;
  const [wanted, setWanted] = useAtOnce(stored);
  if (!wanted) return null;
  const want = async (field: PreparationField, yes: boolean) => {
    const change = (before: readonly PreparationField[]) =>
      preparationFields.filter((one) => (one === field ? yes : before.includes(one)));
    setWanted(change(wanted));
    const done = await runAction(services, changeBinder, binderId, (binder) => ({
      ...binder,
      preparation: change(binder.preparation),
    }));
    if (!done) setWanted(stored);
  };
  return (
    <>
      <p className={styles.prose}>{t('preparation.lead')}</p>
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">{t('preparation.legend')}</legend>
        {preparationFields.map((field) => (
          <label key={field} className={styles.option}>
            <input
              type="checkbox"
              checked={wanted.includes(field)}
              onChange={({ target }) => void want(field, target.checked)}
            />
            <span>{t(`card.${field}`)}</span>
          </label>
        ))}
      </fieldset>
      {wanted.length === 0 && <p className={styles.prose}>{t('preparation.none')}</p>}
    </>
  );
}
