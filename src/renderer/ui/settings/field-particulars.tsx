import { useState } from 'react';
import { currencies } from '@shared/domain/calculating/currency';
import { optionsFrom, withOptions } from '@shared/domain/forms/design-form';
import type { FormField } from '@shared/domain/records/form';
import type { OptionKey } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { OneOf } from '../kit/one-of';
import { PresetChoice, PresetChoices, PresetNumber } from './field-presets';
import styles from './template-settings.module.css';

interface FieldParticularsProps {
  readonly field: FormField;
  readonly newKey: () => string;
  readonly onChange: (field: FormField) => void;
}

/** What only some kinds of fields have. */
export function FieldParticulars({ field, newKey, onChange }: FieldParticularsProps) {
  const { t } = useI18n();
  switch (field.kind) {
    case 'text':
    case 'longText':
      return (
        <label className={styles.entry}>
          <span>{t('forms.field.preset')}</span>
          <input
            value={field.preset}
            maxLength={1_000}
            onChange={({ target }) => onChange({ ...field, preset: target.value })}
          />
        </label>
      );
    case 'number':
      return (
        <>
          <label className={styles.entry}>
            <span>{t('forms.field.unit')}</span>
            <input
              value={field.unit}
              maxLength={200}
              onChange={({ target }) => onChange({ ...field, unit: target.value })}
            />
          </label>
          <PresetNumber field={field} onChange={onChange} />
        </>
      );
    case 'amount':
      return (
        <>
          <label className={styles.entry}>
            <span>{t('calculations.currency')}</span>
            <OneOf
              values={currencies}
              value={field.currency}
              words={String}
              onChoose={(currency) => onChange({ ...field, currency })}
            />
          </label>
          <PresetNumber field={field} onChange={onChange} />
        </>
      );
    case 'date':
      return (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={field.preset === 'today'}
            onChange={({ target }) => onChange({ ...field, preset: target.checked ? 'today' : '' })}
          />
          {t('forms.field.today')}
        </label>
      );
    case 'choice':
    case 'choices':
    case 'checklist':
      return (
        <>
          <OptionLines key={field.key} field={field} newKey={newKey} onChange={onChange} />
          {field.kind === 'choice' && <PresetChoice field={field} onChange={onChange} />}
          {field.kind === 'choices' && <PresetChoices field={field} onChange={onChange} />}
        </>
      );
    case 'rating':
      return (
        <label className={styles.entry}>
          <span>{t('forms.field.scale')}</span>
          <OneOf
            values={[3, 4, 5, 6, 10]}
            value={field.scale}
            words={String}
            onChoose={(scale) => onChange({ ...field, scale })}
          />
        </label>
      );
    case 'section':
      return null;
  }
}

interface OptionLinesProps extends FieldParticularsProps {
  readonly field: Extract<FormField, { kind: 'choice' | 'choices' | 'checklist' }>;
}

/** The options, one in each line; they are taken over when the field is left, so that half a word is no option. */
function OptionLines({ field, newKey, onChange }: OptionLinesProps) {
  const { t } = useI18n();
  const [lines, setLines] = useState(field.options.map(({ label }) => label).join('\n'));
  return (
    <label className={styles.entry}>
      <span>{t('forms.field.options')}</span>
      <textarea
        rows={4}
        value={lines}
        onChange={({ target }) => setLines(target.value)}
        onBlur={() =>
          onChange(withOptions(field, optionsFrom(lines, field.options, () => newKey() as OptionKey).slice(0, 100)))
        }
      />
    </label>
  );
}
