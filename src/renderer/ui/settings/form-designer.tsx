import { type FormEvent, useEffect, useRef } from 'react';
import { usualFor } from '@shared/domain/calculating/currency';
import { emptyForm, newField } from '@shared/domain/forms/design-form';
import { type Form, type FormField, mostFields } from '@shared/domain/records/form';
import type { FieldKey, FormId } from '@shared/domain/records/ids';
import { moved } from '@shared/domain/templates/keyed-lines';
import { changeTemplate } from '../../actions/change-template';
import { createTemplate } from '../../actions/create-template';
import { storedForms } from '../../actions/stored-templates';
import { useI18n } from '../../i18n/i18n-context';
import { useDesign } from '../../state/designing';
import { useBinderId } from '../../state/queries';
import { attempt } from '../../state/run-action';
import { useServices } from '../../state/services';
import { formTemplates } from '../../state/templates';
import { Button } from '../kit/button';
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
  const services = useServices();
  const binderId = useBinderId();
  const { content, change, resumed, end } = useDesign(formTemplates, binderId, form, emptyForm);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const { newId } = services.context;
  const { currency } = usualFor(locale.tag);
  const changeField = (index: number, field: FormField) =>
    change({ fields: content.fields.map((one, at) => (at === index ? field : one)) });
  const leave = () => {
    end();
    onDone();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await attempt(services, (context) =>
      form
        ? changeTemplate(context, storedForms, form, content)
        : createTemplate(context, storedForms, binderId, newId() as FormId, content),
    );
    if (done) leave();
  };
  const unnamed = content.name.trim() === '' || content.fields.some(({ label }) => label.trim() === '');
  return (
    <form className={styles.designer} onSubmit={(event) => void save(event)}>
      {resumed && <p className={styles.said}>{t('templates.resumed')}</p>}
      <label className={styles.entry}>
        <span>{t('forms.name')}</span>
        <input
          ref={name}
          value={content.name}
          maxLength={200}
          onChange={({ target }) => change({ name: target.value })}
        />
      </label>
      <label className={styles.entry}>
        <span>{t('forms.purpose')}</span>
        <input value={content.purpose} maxLength={4_000} onChange={({ target }) => change({ purpose: target.value })} />
      </label>
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
      {form && <p className={styles.said}>{t('forms.keeps', { version: form.version + 1 })}</p>}
      {unnamed && <p className={styles.said}>{t('forms.nameless')}</p>}
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={unnamed}>
          {t('forms.save')}
        </Button>
        <Button onClick={leave}>{t('templates.cancel')}</Button>
      </div>
    </form>
  );
}
