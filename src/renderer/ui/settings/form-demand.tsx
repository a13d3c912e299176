import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import type { FormDemand } from '@shared/domain/records/form';
import { useI18n } from '../../i18n/i18n-context';
import { useBinder } from '../../state/queries';
import styles from './template-settings.module.css';

interface FormDemandProps {
  readonly demand: FormDemand | undefined;
  readonly onChange: (demand: FormDemand | undefined) => void;
}

const nothing: FormDemand = { closing: false, outcomes: [] };

/** What has to wait until the form is filled in: closing a dossier, and outcomes of the binder. */
export function FormDemandChoice({ demand = nothing, onChange }: FormDemandProps) {
  const { t, formats } = useI18n();
  const binder = useBinder();
  const change = (next: FormDemand) => onChange(next.closing || next.outcomes.length > 0 ? next : undefined);
  const { closing, outcomes } = demand;
  return (
    <fieldset className={styles.demand}>
      <legend>{t('forms.demanded.title')}</legend>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={closing}
          onChange={({ target }) => change({ closing: target.checked, outcomes })}
        />
        {t('forms.demanded.closing')}
      </label>
      {offeredOutcomes(binder?.outcomes ?? []).map((outcome) => (
        <label key={outcome.id} className={styles.check}>
          <input
            type="checkbox"
            checked={outcomes.includes(outcome.id)}
            onChange={({ target }) => {
              const others = outcomes.filter((id) => id !== outcome.id);
              change({ closing, outcomes: target.checked ? [...others, outcome.id] : others });
            }}
          />
          {t('forms.demanded.outcome', { outcome: formats.outcome(outcome) })}
        </label>
      ))}
    </fieldset>
  );
}
