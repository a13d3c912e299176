import { useId } from 'react';
import type { FieldProblem } from '@shared/domain/forms/fill-form';
import type { TypedAnswer } from '@shared/domain/records/filled-form-draft';
import type { FormField } from '@shared/domain/records/form';
import type { OptionKey } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import styles from './filled-forms.module.css';

interface FilledFieldProps {
  readonly field: FormField;
  readonly typed: TypedAnswer | undefined;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (answer: TypedAnswer) => void;
}

/** One field of a form, with its help and what is wrong with it. */
export function FilledField({ field, typed, problem, onChange }: FilledFieldProps) {
  const { t } = useI18n();
  const id = useId();
  if (field.kind === 'section')
    return (
      <div className={styles.section}>
        <h3>{field.label}</h3>
        {field.help && <p className={styles.help}>{field.help}</p>}
      </div>
    );
  const said = [field.help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const label = field.required ? t('filledForms.required', { label: field.label }) : field.label;
  const below = (
    <>
      {field.help && (
        <em id={`${id}-help`} className={styles.help}>
          {field.help}
        </em>
      )}
      {problem && (
        <em id={`${id}-problem`} className={styles.problem}>
          {t(`filledForms.problem.${problem.problem}`)}
        </em>
      )}
    </>
  );
  const answer = (part: Partial<TypedAnswer>) =>
    onChange({ field: field.key, text: typed?.text ?? '', chosen: typed?.chosen ?? [], ...part });
  const described = { 'aria-describedby': said || undefined, 'aria-invalid': problem ? true : undefined };
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'checklist' || field.kind === 'rating')
    return (
      <fieldset className={styles.options} data-field={field.key} aria-describedby={said || undefined}>
        <legend>{label}</legend>
        <Options field={field} name={id} typed={typed} onAnswer={answer} />
        {below}
      </fieldset>
    );
  const value = typed?.text ?? '';
  return (
    <div className={styles.field} data-field={field.key}>
      <label htmlFor={id}>{withUnit(label, field)}</label>
      {field.kind === 'longText' ? (
        <textarea
          id={id}
          rows={3}
          value={value}
          {...described}
          onChange={({ target }) => answer({ text: target.value })}
        />
      ) : (
        <input
          id={id}
          type="text"
          value={value}
          maxLength={1_000}
          inputMode={field.kind === 'number' || field.kind === 'amount' ? 'decimal' : 'text'}
          {...described}
          onChange={({ target }) => answer({ text: target.value })}
        />
      )}
      {below}
    </div>
  );
}

function withUnit(label: string, field: FormField): string {
  const unit = field.kind === 'number' ? field.unit : field.kind === 'amount' ? field.currency : '';
  return unit === '' ? label : `${label} (${unit})`;
}

interface OptionsProps {
  readonly field: Extract<FormField, { kind: 'choice' | 'choices' | 'checklist' | 'rating' }>;
  readonly name: string;
  readonly typed: TypedAnswer | undefined;
  readonly onAnswer: (part: Partial<TypedAnswer>) => void;
}

function Options({ field, name, typed, onAnswer }: OptionsProps) {
  const { t } = useI18n();
  if (field.kind === 'rating') {
    const steps = Array.from({ length: field.scale }, (_, index) => String(index + 1));
    const choices = [...steps.map((step) => [step, step] as const), ['', t('filledForms.none')] as const];
    return choices.map(([value, label]) => (
      <label key={value}>
        <input
          type="radio"
          name={name}
          checked={(typed?.text ?? '') === value}
          onChange={() => onAnswer({ text: value })}
        />
        {label}
      </label>
    ));
  }
  const chosen = typed?.chosen ?? [];
  if (field.kind === 'choice')
    return [...field.options, { key: null, label: t('filledForms.none') }].map(({ key, label }) => (
      <label key={key ?? ''}>
        <input
          type="radio"
          name={name}
          checked={key === null ? chosen.length === 0 : chosen.includes(key)}
          onChange={() => onAnswer({ chosen: key === null ? [] : [key] })}
        />
        {label}
      </label>
    ));
  const inOrder = (keys: readonly OptionKey[]) =>
    field.options.map(({ key }) => key).filter((key) => keys.includes(key));
  return field.options.map(({ key, label }) => (
    <label key={key}>
      <input
        type="checkbox"
        checked={chosen.includes(key)}
        onChange={({ target }) =>
          onAnswer({ chosen: inOrder(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key)) })
        }
      />
      {label}
    </label>
  ));
}
