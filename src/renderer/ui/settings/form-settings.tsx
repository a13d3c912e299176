import { useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { isTakenUnasked } from '@shared/domain/forms/take-forms';
import type { Form } from '@shared/domain/records/form';
import { removeForm } from '../../actions/remove-form';
import { useI18n } from '../../i18n/i18n-context';
import { takeStarters, useForms } from '../../state/filled-forms';
import { chooseForms, type FormsRead, saveForms } from '../../state/form-files';
import { useBinderId } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { FormDesigner } from './form-designer';
import { FormsToTake } from './forms-to-take';
import styles from './form-settings.module.css';

/** The forms of the binder: to design, to hand on as a file, and to take from one. */
export function FormSettings() {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const binderId = useBinderId();
  const forms = useForms(binderId);
  const [edited, setEdited] = useState<Form | 'new' | null>(null);
  const [read, setRead] = useState<FormsRead | null>(null);
  const [saved, setSaved] = useState<'saved' | 'cancelled' | 'failed' | null>(null);
  if (!forms) return null;
  if (edited) return <FormDesigner form={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />;
  if (read?.kind === 'plan')
    return (
      <FormsToTake
        plan={read.plan}
        taken={new Set(read.plan.filter(isTakenUnasked).map(({ form }) => form.origin))}
        onDone={() => setRead(null)}
      />
    );
  const said =
    read?.kind === 'refused'
      ? t(`forms.refused.${read.problem}`)
      : saved && saved !== 'cancelled'
        ? t(`forms.export.${saved}`)
        : '';
  return (
    <>
      <p className={styles.lead}>{t('forms.lead')}</p>
      {forms.length > 0 && (
        <ul className={styles.forms} aria-label={t('forms.list')}>
          {forms.map((form) => (
            <FormRow key={form.id} form={form} onEdit={() => setEdited(form)} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onClick={() => setEdited('new')}>{t('forms.add')}</Button>
        <Button onClick={() => void takeStarters(services, binderId, i18n)}>{t('forms.takeStarters')}</Button>
        <Button onClick={() => void chooseForms(services, binderId, i18n).then(setRead)}>{t('forms.import')}</Button>
        <Button disabled={forms.length === 0} onClick={() => void saveForms(services, forms, i18n).then(setSaved)}>
          {t('forms.export.do')}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
}

function FormRow({ form, onEdit }: { readonly form: Form; readonly onEdit: () => void }) {
  const { t } = useI18n();
  const services = useServices();
  const name = form.name || t('unnamed');
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <strong>{name}</strong> <small>{t('forms.about', { version: form.version, fields: form.fields.length })}</small>
      </span>
      <Button look="bare" aria-label={t('forms.edit', { name })} title={t('forms.edit', { name })} onClick={onEdit}>
        <Pencil size={16} aria-hidden="true" />
      </Button>
      <Button
        look="bare"
        aria-label={t('forms.remove', { name })}
        title={t('forms.remove', { name })}
        onClick={() => void runAction(services, removeForm, form.id)}
      >
        <Trash2 size={16} aria-hidden="true" />
      </Button>
    </li>
  );
}
