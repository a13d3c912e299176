import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Currency } from '@shared/domain/calculating/currency';
import { asKind } from '@shared/domain/forms/design-form';
import { fieldKinds, type FormField } from '@shared/domain/records/form';
import type { FieldKey } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { OneOf } from '../kit/one-of';
import { FieldParticulars } from './field-particulars';
import { ItemWays } from './item-ways';
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
        <OneOf
          values={fieldKinds}
          value={field.kind}
          words={(kind) => t(`forms.kind.${kind}`)}
          onChoose={(kind) => onChange(asKind(field, kind, newKey() as FieldKey, currency))}
        />
      </label>
      <label className={styles.entry}>
        <span>{t('forms.field.help')}</span>
        <input
          value={field.help}
          maxLength={4_000}
          onChange={({ target }) => onChange({ ...field, help: target.value })}
        />
      </label>
      <FieldParticulars field={field} newKey={newKey} onChange={onChange} />
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
      <ItemWays ways={ways} place={place} />
    </fieldset>
  );
}
