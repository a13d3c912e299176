import { useState } from 'react';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { currencies, type Currency } from '@shared/domain/calculating/currency';
import { asKind, optionsFrom } from '@shared/domain/forms/design-form';
import { fieldKinds, type FormField } from '@shared/domain/records/form';
import type { FieldKey, OptionKey } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';
import styles from './template-settings.module.css';

interface FieldDesignerProps {
  readonly field: FormField;
  /** Counted from 1. */
  readonly place: number;
  readonly currency: Currency;
  readonly newKey: () => string;
  readonly onChange: (field: FormField) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One field of a form: what it asks, how, and whether it has to be filled in. */
export function FieldDesigner({ field, place, currency, newKey, onChange, onMove, onRemove }: FieldDesignerProps) {
  const { t } = useI18n();
  const ways = [
    ['forms.field.up', ArrowUp, () => onMove(-1)],
    ['forms.field.down', ArrowDown, () => onMove(1)],
    ['forms.field.remove', Trash2, onRemove],
  ] as const;
  return (
    <fieldset className={styles.field}>
      <legend>{t('forms.field.place', { place })}</legend>
      <label className={styles.entry}>
        <span>{t('forms.field.label')}</span>
        <input
          value={field.label}
          maxLength={200}
          onChange={({ target }) => onChange({ ...field, label: target.value })}
        />
      </label>
      <label className={styles.entry}>
        <span>{t('forms.field.kind')}</span>
        <select
          value={field.kind}
          onChange={({ target }) => {
            const kind = fieldKinds.find((one) => one === target.value);
            if (kind) onChange(asKind(field, kind, newKey() as FieldKey, currency));
          }}
        >
          {fieldKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`forms.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.entry}>
        <span>{t('forms.field.help')}</span>
        <input
          value={field.help}
          maxLength={4_000}
          onChange={({ target }) => onChange({ ...field, help: target.value })}
        />
      </label>
      <Particulars field={field} newKey={newKey} onChange={onChange} />
      {field.kind !== 'section' && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={field.required}
            onChange={({ target }) => onChange({ ...field, required: target.checked })}
          />
          {t('forms.field.required')}
        </label>
      )}
      <div className={styles.actions}>
        {ways.map(([label, Icon, onClick]) => (
          <Button
            key={label}
            look="bare"
            aria-label={t(label, { place })}
            title={t(label, { place })}
            onClick={onClick}
          >
            <Icon size={16} aria-hidden="true" />
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** What only some kinds of fields have. */
function Particulars({ field, newKey, onChange }: Pick<FieldDesignerProps, 'field' | 'newKey' | 'onChange'>) {
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
        <label className={styles.entry}>
          <span>{t('forms.field.unit')}</span>
          <input
            value={field.unit}
            maxLength={200}
            onChange={({ target }) => onChange({ ...field, unit: target.value })}
          />
        </label>
      );
    case 'amount':
      return (
        <label className={styles.entry}>
          <span>{t('calculations.currency')}</span>
          <select
            value={field.currency}
            onChange={({ target }) =>
              onChange({ ...field, currency: currencies.find((one) => one === target.value) ?? field.currency })
            }
          >
            {currencies.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
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
      return <OptionLines key={field.key} field={field} newKey={newKey} onChange={onChange} />;
    case 'rating':
      return (
        <label className={styles.entry}>
          <span>{t('forms.field.scale')}</span>
          <select value={field.scale} onChange={({ target }) => onChange({ ...field, scale: Number(target.value) })}>
            {[3, 4, 5, 6, 10].map((scale) => (
              <option key={scale}>{scale}</option>
            ))}
          </select>
        </label>
      );
    case 'section':
      return null;
  }
}

interface OptionLinesProps {
  readonly field: Extract<FormField, { kind: 'choice' | 'choices' | 'checklist' }>;
  readonly newKey: () => string;
  readonly onChange: (field: FormField) => void;
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
          onChange({ ...field, options: optionsFrom(lines, field.options, () => newKey() as OptionKey).slice(0, 100) })
        }
      />
    </label>
  );
}
