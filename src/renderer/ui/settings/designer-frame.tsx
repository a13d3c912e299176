import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Template, TemplateContent, TemplateKind } from '@shared/domain/records/template';
import { changeTemplate } from '../../actions/change-template';
import { createTemplate } from '../../actions/create-template';
import { useI18n } from '../../i18n/i18n-context';
import type { Design } from '../../state/designing';
import { useBinderId } from '../../state/queries';
import { attempt } from '../../state/run-action';
import { useServices } from '../../state/services';
import type { Templates } from '../../state/templates';
import { Button } from '../kit/button';
import styles from './template-settings.module.css';

interface DesignerFrameProps<Kind extends TemplateKind> {
  readonly templates: Templates<Kind>;
  /** Null for one that is to be made. */
  readonly template: Template<Kind> | null;
  readonly design: Design<Kind>;
  /** What is to be stored of the design. */
  readonly written: Kind['content'];
  /** Whether it lacks a name that it needs. */
  readonly unnamed: boolean;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** What designers of all kinds of templates have around them: name and purpose, saving and giving up. Saved, it is the next version. */
export function DesignerFrame<Kind extends TemplateKind>(props: DesignerFrameProps<Kind>) {
  const { templates, template, design, written, unnamed, onDone, children } = props;
  const { words, stored } = templates;
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const content: TemplateContent = design.content;
  const change = (part: Partial<TemplateContent>) => design.change(part);
  const leave = () => {
    design.end();
    onDone();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await attempt(services, (context) =>
      template
        ? changeTemplate(context, stored, template, written)
        : createTemplate(context, stored, binderId, services.context.newId(), written),
    );
    if (done) leave();
  };
  return (
    <form className={styles.designer} onSubmit={(event) => void save(event)}>
      {design.resumed && <p className={styles.said}>{t(`templates.resumed.${design.resumed}`)}</p>}
      <label className={styles.entry}>
        <span>{t(`${words}.name`)}</span>
        <input
          ref={name}
          value={content.name}
          maxLength={200}
          onChange={({ target }) => change({ name: target.value })}
        />
      </label>
      <label className={styles.entry}>
        <span>{t(`${words}.purpose`)}</span>
        <input value={content.purpose} maxLength={4_000} onChange={({ target }) => change({ purpose: target.value })} />
      </label>
      {children}
      {template && <p className={styles.said}>{t(`${words}.keeps`, { version: template.version + 1 })}</p>}
      {unnamed && <p className={styles.said}>{t(`${words}.nameless`)}</p>}
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={unnamed}>
          {t(`${words}.save`)}
        </Button>
        <Button onClick={leave}>{t('templates.cancel')}</Button>
      </div>
    </form>
  );
}
