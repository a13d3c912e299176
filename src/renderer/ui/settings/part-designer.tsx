import { useEffect, useRef, useState } from 'react';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { itemsFrom } from '@shared/domain/playbooks/design-playbook';
import type { ItemKey } from '@shared/domain/records/ids';
import { mostItems, type PlaybookPart } from '@shared/domain/records/playbook';
import { useI18n } from '../../i18n/i18n-context';
import { AnsweredItems } from './answered-items';
import { ItemWays } from './item-ways';
import styles from './template-settings.module.css';

interface PartDesignerProps {
  readonly part: PlaybookPart;
  /** Counted from 1. */
  readonly place: number;
  /** Whether it was just added: its heading takes the focus. */
  readonly isNew: boolean;
  readonly newKey: () => string;
  readonly onChange: (part: PlaybookPart) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One part of a playbook: its heading, and what stands in it. */
export function PartDesigner({ part, place, isNew, newKey, onChange, onMove, onRemove }: PartDesignerProps) {
  const { t } = useI18n();
  const heading = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const kind = t(`playbooks.kind.${part.kind}`);
  const ways = [
    ['playbooks.part.up', ArrowUp, () => onMove(-1)],
    ['playbooks.part.down', ArrowDown, () => onMove(1)],
    ['playbooks.part.remove', Trash2, onRemove],
  ] as const;
  return (
    <fieldset className={styles.field}>
      <legend>{t('playbooks.part.place', { place, kind })}</legend>
      <label className={styles.entry}>
        <span>{t('playbooks.part.title')}</span>
        <input
          ref={heading}
          value={part.title}
          maxLength={200}
          placeholder={t('playbooks.part.titleHint', { kind })}
          onChange={({ target }) => onChange({ ...part, title: target.value })}
        />
      </label>
      <ItemWays ways={ways} place={place} />
      {part.kind === 'objections' || part.kind === 'situations' ? (
        <AnsweredItems part={part} newKey={newKey} onChange={onChange} />
      ) : (
        <Lines part={part} newKey={newKey} onChange={onChange} />
      )}
    </fieldset>
  );
}

interface LinesProps {
  readonly part: Extract<PlaybookPart, { kind: 'opening' | 'questions' | 'checklist' }>;
  readonly newKey: () => string;
  readonly onChange: (part: PlaybookPart) => void;
}

/** The sentences, one in each line. */
function Lines({ part, newKey, onChange }: LinesProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(part.items.map(({ text }) => text).join('\n'));
  return (
    <label className={styles.whole}>
      <span>{t('playbooks.part.lines')}</span>
      <textarea
        rows={Math.min(Math.max(part.items.length + 1, 4), 12)}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          const items = itemsFrom(target.value, part.items, () => newKey() as ItemKey).slice(0, mostItems);
          onChange({ ...part, items });
        }}
      />
    </label>
  );
}
