import { type ComponentType, useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import type { Template, TemplateKind } from '@shared/domain/records/template';
import { removeTemplate } from '../../actions/remove-template';
import { useI18n } from '../../i18n/i18n-context';
import { useBinderId } from '../../state/queries';
import { attempt } from '../../state/run-action';
import { useServices } from '../../state/services';
import { chooseTemplates, saveTemplates, type TemplatesRead } from '../../state/template-files';
import { takeStarters, type Templates, useTemplates } from '../../state/templates';
import { Button } from '../kit/button';
import { IconButton } from '../kit/icon-button';
import { TemplatesToTake } from './templates-to-take';
import styles from './template-settings.module.css';

/** What designs one template; null for one that is to be made. */
export interface DesignerProps<Kind extends TemplateKind> {
  readonly template: Template<Kind> | null;
  readonly onDone: () => void;
}

interface TemplateSettingsProps<Kind extends TemplateKind> {
  readonly templates: Templates<Kind>;
  readonly Designer: ComponentType<DesignerProps<Kind>>;
}

/** The forms or the playbooks of the binder: to design, to hand on as a file, and to take from one. */
export function TemplateSettings<Kind extends TemplateKind>({ templates, Designer }: TemplateSettingsProps<Kind>) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const binderId = useBinderId();
  const present = useTemplates(templates, binderId);
  const [edited, setEdited] = useState<Template<Kind> | 'new' | null>(null);
  const [read, setRead] = useState<TemplatesRead<Kind> | null>(null);
  const [saved, setSaved] = useState<'saved' | 'cancelled' | 'failed' | null>(null);
  const { words } = templates;
  if (!present) return null;
  if (edited) return <Designer template={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />;
  if (read?.kind === 'plan')
    return <TemplatesToTake templates={templates} plan={read.plan} onDone={() => setRead(null)} />;
  const said =
    read?.kind === 'refused'
      ? t(`templates.refused.${read.problem}`)
      : saved && saved !== 'cancelled'
        ? t(`templates.export.${saved}`)
        : '';
  return (
    <>
      <p className={styles.lead}>{t(`${words}.lead`)}</p>
      {present.length > 0 && (
        <ul className={styles.templates} aria-label={t(`${words}.list`)}>
          {present.map((template) => (
            <TemplateRow
              key={template.id}
              templates={templates}
              template={template}
              onEdit={() => setEdited(template)}
            />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onClick={() => setEdited('new')}>{t(`${words}.add`)}</Button>
        <Button onClick={() => void takeStarters(services, templates, binderId, i18n)}>
          {t(`${words}.takeStarters`)}
        </Button>
        <Button onClick={() => void chooseTemplates(services, templates, binderId, i18n).then(setRead)}>
          {t('templates.import')}
        </Button>
        <Button
          disabled={present.length === 0}
          onClick={() => void saveTemplates(services, templates, present, i18n).then(setSaved)}
        >
          {t('templates.export.do')}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
}

interface TemplateRowProps<Kind extends TemplateKind> {
  readonly templates: Templates<Kind>;
  readonly template: Template<Kind>;
  readonly onEdit: () => void;
}

function TemplateRow<Kind extends TemplateKind>({ templates, template, onEdit }: TemplateRowProps<Kind>) {
  const { t } = useI18n();
  const services = useServices();
  const { words, stored, sizeOf } = templates;
  const name = template.name || t('unnamed');
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <strong>{name}</strong>{' '}
        <small>{t(`${words}.about`, { version: template.version, count: sizeOf(template) })}</small>
      </span>
      <IconButton icon={Pencil} label={t('templates.edit', { name })} onClick={onEdit} />
      <IconButton
        icon={Trash2}
        label={t('templates.remove', { name })}
        onClick={() => void attempt(services, (context) => removeTemplate(context, stored, template.id))}
      />
    </li>
  );
}
