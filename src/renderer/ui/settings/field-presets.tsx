import { useId, useState } from 'react';
import { digitsOf } from '@shared/domain/calculating/currency';
import type { Decimal } from '@shared/domain/calculating/decimal';
import { type AmountProblem, readAmount, writeAmount } from '@shared/domain/calculating/typed-amount';
import { type FormField, formDigits } from '@shared/domain/records/form';
import { marksOf } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import styles from './template-settings.module.css';

interface PresetProps<Kind extends FormField['kind']> {
  readonly field: Extract<FormField, { readonly kind: Kind }>;
  readonly onChange: (field: FormField) => void;
}

/** The number that stands in a field from the beginning; taken over when it is left. What is no number stays there, and it is said why. */
export function PresetNumber({ field, onChange }: PresetProps<'number' | 'amount'>) {
  const { t, locale } = useI18n();
  const id = useId();
  const marks = marksOf(locale.tag);
  const least = field.kind === 'amount' ? digitsOf(field.currency) : 0;
  const stored = field.preset && writeAmount(field.preset as Decimal, marks, least);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<AmountProblem | null>(null);
  const leave = () => {
    if (typed === null) return;
    const read = typed.trim() === '' ? null : readAmount(typed, marks, { ...formDigits, signed: true });
    if (read && !read.ok) return setProblem(read.problem);
    setTyped(null);
    onChange({ ...field, preset: read?.value ?? '' });
  };
  return (
    <div className={styles.entry}>
      <label htmlFor={id}>
        <span>{t('forms.field.preset')}</span>
      </label>
      <input
        id={id}
        value={typed ?? stored}
        maxLength={300}
        aria-invalid={problem !== null || undefined}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => {
          setTyped(target.value);
          setProblem(null);
        }}
        onBlur={leave}
      />
      <em id={`${id}-problem`} role="alert" className={styles.said}>
        {problem && t(`filledForms.problem.${problem}`)}
      </em>
    </div>
  );
}

/** What is chosen from the beginning: one of the options, or none. */
export function PresetChoice({ field, onChange }: PresetProps<'choice'>) {
  const { t } = useI18n();
  return (
    <label className={styles.entry}>
      <span>{t('forms.field.chosen')}</span>
      <select
        value={field.preset ?? ''}
        onChange={({ target }) =>
          onChange({ ...field, preset: field.options.find(({ key }) => key === target.value)?.key ?? null })
        }
      >
        <option value="">{t('filledForms.none')}</option>
        {field.options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The same where several can be chosen. */
export function PresetChoices({ field, onChange }: PresetProps<'choices'>) {
  const { t } = useI18n();
  if (field.options.length === 0) return null;
  const { preset } = field;
  return (
    <fieldset className={styles.demand}>
      <legend>{t('forms.field.chosen')}</legend>
      {field.options.map(({ key, label }) => (
        <label key={key} className={styles.check}>
          <input
            type="checkbox"
            checked={preset.includes(key)}
            onChange={({ target }) =>
              onChange({ ...field, preset: target.checked ? [...preset, key] : preset.filter((one) => one !== key) })
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
