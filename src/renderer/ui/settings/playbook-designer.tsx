import { useState } from 'react';
import { emptyPlaybook, newPart, withoutEmpty } from '@shared/domain/playbooks/design-playbook';
import { relationPhases } from '@shared/domain/records/care';
import type { PartKey } from '@shared/domain/records/ids';
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
import { useI18n } from '../../i18n/i18n-context';
import { useDesign } from '../../state/designing';
import { useBinderId } from '../../state/queries';
import { useServices } from '../../state/services';
import { playbookTemplates } from '../../state/templates';
import { Button } from '../kit/button';
import { OneOf } from '../kit/one-of';
import { DesignerFrame } from './designer-frame';
import { PartDesigner } from './part-designer';
import type { DesignerProps } from './template-settings';
import styles from './template-settings.module.css';

/** Designs a playbook: saved, it is the next version. */
export function PlaybookDesigner({ template: playbook, onDone }: DesignerProps<PlaybookKind>) {
  const { t } = useI18n();
  const { newId } = useServices().context;
  const design = useDesign(playbookTemplates, useBinderId(), playbook, emptyPlaybook);
  const { content, change } = design;
  const { parts } = content;
  /** The part that was added last: one goes on typing in it. */
  const [added, setAdded] = useState<PartKey | null>(null);
  const changePart = (index: number, part: PlaybookPart) =>
    change({ parts: parts.map((one, at) => (at === index ? part : one)) });
  const add = (kind: PartKind) => {
    const key = newId() as PartKey;
    change({ parts: [...parts, newPart(kind, key)] });
    setAdded(key);
  };
  return (
    <DesignerFrame
      templates={playbookTemplates}
      template={playbook}
      design={design}
      written={withoutEmpty(content)}
      unnamed={content.name.trim() === ''}
      onDone={onDone}
    >
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
    </DesignerFrame>
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
        <OneOf
          values={acquaintances}
          value={content.acquaintance}
          words={(acquaintance) => t(`playbooks.acquaintances.${acquaintance}`)}
          onChoose={(acquaintance) => onChange({ acquaintance })}
        />
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
