import { type FormEvent, useEffect, useRef, useState } from 'react';
import { emptyPlaybook, newPart, withoutEmpty } from '@shared/domain/playbooks/design-playbook';
import { relationPhases } from '@shared/domain/records/care';
import type { PartKey, PlaybookId } from '@shared/domain/records/ids';
import { tasks } from '@shared/domain/records/outcome';
import {
  acquaintances,
  mostParts,
  partKinds,
  type PartKind,
  type PlaybookContent,
  type PlaybookKind,
  type PlaybookPart,
} from '@shared/domain/records/playbook';
import { moved } from '@shared/domain/templates/keyed-lines';
import { changeTemplate } from '../../actions/change-template';
import { createTemplate } from '../../actions/create-template';
import { storedPlaybooks } from '../../actions/stored-templates';
import { useI18n } from '../../i18n/i18n-context';
import { useDesign } from '../../state/designing';
import { useBinderId } from '../../state/queries';
import { attempt } from '../../state/run-action';
import { useServices } from '../../state/services';
import { playbookTemplates } from '../../state/templates';
import { Button } from '../kit/button';
import { PartDesigner } from './part-designer';
import type { DesignerProps } from './template-settings';
import styles from './template-settings.module.css';

/** Designs a playbook: saved, it is the next version. */
export function PlaybookDesigner({ template: playbook, onDone }: DesignerProps<PlaybookKind>) {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const { content, change, resumed, end } = useDesign(playbookTemplates, binderId, playbook, emptyPlaybook);
  /** The part that was added last: one goes on typing in it. */
  const [added, setAdded] = useState<PartKey | null>(null);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const { newId } = services.context;
  const { parts } = content;
  const changePart = (index: number, part: PlaybookPart) =>
    change({ parts: parts.map((one, at) => (at === index ? part : one)) });
  const add = (kind: PartKind) => {
    const key = newId() as PartKey;
    change({ parts: [...parts, newPart(kind, key)] });
    setAdded(key);
  };
  const leave = () => {
    end();
    onDone();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const written = withoutEmpty(content);
    const done = await attempt(services, (context) =>
      playbook
        ? changeTemplate(context, storedPlaybooks, playbook, written)
        : createTemplate(context, storedPlaybooks, binderId, newId() as PlaybookId, written),
    );
    if (done) leave();
  };
  const unnamed = content.name.trim() === '';
  return (
    <form className={styles.designer} onSubmit={(event) => void save(event)}>
      {resumed && <p className={styles.said}>{t('templates.resumed')}</p>}
      <label className={styles.entry}>
        <span>{t('playbooks.name')}</span>
        <input
          ref={name}
          value={content.name}
          maxLength={200}
          onChange={({ target }) => change({ name: target.value })}
        />
      </label>
      <label className={styles.entry}>
        <span>{t('playbooks.purpose')}</span>
        <input value={content.purpose} maxLength={4_000} onChange={({ target }) => change({ purpose: target.value })} />
      </label>
      <UseFields content={content} onChange={change} />
      <ol className={styles.fields}>
        {parts.map((part, index) => (
          <li key={part.key}>
            <PartDesigner
              part={part}
              place={index + 1}
              isNew={part.key === added}
              newKey={newId}
              onChange={(next) => changePart(index, next)}
              onMove={(by) => change({ parts: moved(parts, index, by) })}
              onRemove={() => change({ parts: parts.filter((_, at) => at !== index) })}
            />
          </li>
        ))}
      </ol>
      <div className={styles.actions} role="group" aria-label={t('playbooks.part.add')}>
        <span className={styles.said}>{t('playbooks.part.add')}</span>
        {partKinds.map((kind) => (
          <Button key={kind} look="chip" disabled={parts.length >= mostParts} onClick={() => add(kind)}>
            {t(`playbooks.kind.${kind}`)}
          </Button>
        ))}
      </div>
      {playbook && <p className={styles.said}>{t('playbooks.keeps', { version: playbook.version + 1 })}</p>}
      {unnamed && <p className={styles.said}>{t('playbooks.nameless')}</p>}
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={unnamed}>
          {t('playbooks.save')}
        </Button>
        <Button onClick={leave}>{t('templates.cancel')}</Button>
      </div>
    </form>
  );
}

interface UseFieldsProps {
  readonly content: PlaybookContent;
  readonly onChange: (changed: Partial<PlaybookContent>) => void;
}

/** For which contacts it is meant. */
function UseFields({ content, onChange }: UseFieldsProps) {
  const { t } = useI18n();
  return (
    <fieldset className={styles.field}>
      <legend>{t('playbooks.for')}</legend>
      <p className={styles.whole}>{t('playbooks.forHint')}</p>
      <Several
        legend={t('playbooks.tasks')}
        all={tasks}
        chosen={content.tasks}
        words={(task) => t(`task.${task}`)}
        onChange={(chosen) => onChange({ tasks: chosen })}
      />
      <label className={styles.narrow}>
        <span>{t('playbooks.acquaintance')}</span>
        <select
          value={content.acquaintance}
          onChange={({ target }) =>
            onChange({ acquaintance: acquaintances.find((one) => one === target.value) ?? content.acquaintance })
          }
        >
          {acquaintances.map((one) => (
            <option key={one} value={one}>
              {t(`playbooks.acquaintances.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Several
        legend={t('care.phase')}
        all={relationPhases}
        chosen={content.phases}
        words={(phase) => t(`care.phaseOf.${phase}`)}
        onChange={(chosen) => onChange({ phases: chosen })}
      />
    </fieldset>
  );
}

interface SeveralProps<Value extends string> {
  readonly legend: string;
  readonly all: readonly Value[];
  readonly chosen: readonly Value[];
  readonly words: (value: Value) => string;
  readonly onChange: (chosen: readonly Value[]) => void;
}

function Several<Value extends string>({ legend, all, chosen, words, onChange }: SeveralProps<Value>) {
  return (
    <div role="group" aria-label={legend} className={styles.several}>
      <span>{legend}</span>
      {all.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(all.filter((one) => (one === value ? target.checked : chosen.includes(one))))
            }
          />
          {words(value)}
        </label>
      ))}
    </div>
  );
}
