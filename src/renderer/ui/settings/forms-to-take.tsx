import { useState } from 'react';
import type { FormToTake } from '@shared/domain/forms/take-forms';
import type { FormOrigin } from '@shared/domain/records/ids';
import { takeForms } from '../../actions/take-forms';
import { useI18n } from '../../i18n/i18n-context';
import { useBinderId } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './form-settings.module.css';

interface FormsToTakeProps {
  readonly plan: readonly FormToTake[];
  /** What is taken unless the user says otherwise. */
  readonly taken: ReadonlySet<FormOrigin>;
  readonly onDone: () => void;
}

/** What a file of forms would do, to choose from before anything is stored. */
export function FormsToTake({ plan, taken, onDone }: FormsToTakeProps) {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const [chosen, setChosen] = useState(taken);
  const choose = (origin: FormOrigin, yes: boolean) => {
    const next = new Set(chosen);
    if (yes) next.add(origin);
    else next.delete(origin);
    setChosen(next);
  };
  const take = async () => {
    const forms = plan.map(({ form }) => form);
    if (await runAction(services, takeForms, binderId, forms, chosen)) onDone();
  };
  return (
    <div className={styles.designer}>
      <fieldset className={styles.plan}>
        <legend>{t('forms.plan.title', { count: plan.length })}</legend>
        {plan.map(({ form, standing }) => {
          const changes = standing === 'new' || standing === 'next' || standing === 'differs';
          return (
            <label key={form.origin}>
              <input
                type="checkbox"
                disabled={!changes}
                checked={changes && chosen.has(form.origin)}
                onChange={({ target }) => choose(form.origin, target.checked)}
              />
              <span>
                <strong>{form.name || t('unnamed')}</strong> <small>{t(`forms.plan.${standing}`)}</small>
              </span>
            </label>
          );
        })}
      </fieldset>
      <div className={styles.actions}>
        <Button look="primary" disabled={chosen.size === 0} onClick={() => void take()}>
          {t('forms.plan.take')}
        </Button>
        <Button onClick={onDone}>{t('forms.cancel')}</Button>
      </div>
    </div>
  );
}
