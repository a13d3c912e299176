import { usualFor } from '@shared/domain/calculating/currency';
import { emptyForm, newField } from '@shared/domain/forms/design-form';
import { type Form, type FormField, mostFields } from '@shared/domain/records/form';
import type { FieldKey } from '@shared/domain/records/ids';
import { moved } from '@shared/domain/templates/keyed-lines';
import { useI18n } from '../../i18n/i18n-context';
import { useDesign } from '../../state/designing';
import { useBinderId } from '../../state/queries';
import { useServices } from '../../state/services';
import { formTemplates } from '../../state/templates';
import { Button } from '../kit/button';
import { DesignerFrame } from './designer-frame';
import { FieldDesigner } from './field-designer';
import { FormDemandChoice } from './form-demand';
import styles from './template-settings.module.css';

interface FormDesignerProps {
  /** Null for one that is to be made. */
  readonly template: Form | null;
  readonly onDone: () => void;
}

/** Designs a form: saved, it is the next version; what was filled in before keeps its own. */
export function FormDesigner({ template: form, onDone }: FormDesignerProps) {
  const { t, locale } = useI18n();
  const { newId } = useServices().context;
  const design = useDesign(formTemplates, useBinderId(), form, emptyForm);
  const { content, change } = design;
  const { currency } = usualFor(locale.tag);
  const changeField = (index: number, field: FormField) =>
    change({ fields: content.fields.map((one, at) => (at === index ? field : one)) });
  const unnamed = content.name.trim() === '' || content.fields.some(({ label }) => label.trim() === '');
  return (
    <DesignerFrame
      templates={formTemplates}
      template={form}
      design={design}
      written={content}
      unnamed={unnamed}
      onDone={onDone}
    >
      <ol className={styles.fields}>
        {content.fields.map((field, index) => (
          <li key={field.key}>
            <FieldDesigner
              field={field}
              place={index + 1}
              currency={currency}
              newKey={newId}
              onChange={(next) => changeField(index, next)}
              onMove={(by) => change({ fields: moved(content.fields, index, by) })}
              onRemove={() => change({ fields: content.fields.filter((_, at) => at !== index) })}
            />
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button
          disabled={content.fields.length >= mostFields}
          onClick={() => change({ fields: [...content.fields, newField('text', newId() as FieldKey, currency)] })}
        >
          {t('forms.field.add')}
        </Button>
      </div>
      <FormDemandChoice demand={content.demandedFor} onChange={(demandedFor) => change({ demandedFor })} />
    </DesignerFrame>
  );
}
