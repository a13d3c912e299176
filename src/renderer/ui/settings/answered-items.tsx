import { useEffect, useRef, useState } from 'react';
import { ArrowUp, Trash2 } from 'lucide-react';
import type { ItemKey } from '@shared/domain/records/ids';
import {
  gravities,
  mostItems,
  type Objection,
  type PlaybookPart,
  type Situation,
} from '@shared/domain/records/playbook';
import { moved } from '@shared/domain/templates/keyed-lines';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';
import { OneOf } from '../kit/one-of';
import { ItemWays } from './item-ways';
import styles from './template-settings.module.css';

type AnsweredPart = Extract<PlaybookPart, { kind: 'objections' | 'situations' }>;

interface AnsweredItemsProps {
  readonly part: AnsweredPart;
  readonly newKey: () => string;
  readonly onChange: (part: PlaybookPart) => void;
}

/** Objections with their answers, or situations with what to do. */
export function AnsweredItems({ part, newKey, onChange }: AnsweredItemsProps) {
  const { t } = useI18n();
  const [added, setAdded] = useState<ItemKey | null>(null);
  const isObjections = part.kind === 'objections';
  const change = (items: readonly (Objection | Situation)[]) => onChange({ ...part, items } as AnsweredPart);
  const add = () => {
    const key = newKey() as ItemKey;
    change([...part.items, { key, text: '', answer: '', ...(!isObjections && { gravity: 'typical' as const }) }]);
    setAdded(key);
  };
  return (
    <div className={styles.whole}>
      <ol className={styles.items}>
        {part.items.map((item, index) => (
          <li key={item.key}>
            <AnsweredItem
              item={item}
              place={index + 1}
              isNew={item.key === added}
              onChange={(next) => change(part.items.map((one, at) => (at === index ? next : one)))}
              onUp={() => change(moved<Objection | Situation>(part.items, index, -1))}
              onRemove={() => change(part.items.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button disabled={part.items.length >= mostItems} onClick={add}>
          {t(isObjections ? 'playbooks.item.addObjection' : 'playbooks.item.addSituation')}
        </Button>
      </div>
    </div>
  );
}

interface AnsweredItemProps {
  readonly item: Objection | Situation;
  /** Counted from 1. */
  readonly place: number;
  readonly isNew: boolean;
  readonly onChange: (item: Objection | Situation) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

function AnsweredItem({ item, place, isNew, onChange, onUp, onRemove }: AnsweredItemProps) {
  const { t } = useI18n();
  const said = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) said.current?.focus();
  }, [isNew]);
  const isSituation = 'gravity' in item;
  const ways = [
    [isSituation ? 'playbooks.item.upSituation' : 'playbooks.item.upObjection', ArrowUp, onUp],
    [isSituation ? 'playbooks.item.removeSituation' : 'playbooks.item.removeObjection', Trash2, onRemove],
  ] as const;
  return (
    <div className={styles.item}>
      <label className={styles.entry}>
        <span>{t(isSituation ? 'playbooks.item.situation' : 'playbooks.item.objection', { place })}</span>
        <input
          ref={said}
          value={item.text}
          maxLength={1_000}
          onChange={({ target }) => onChange({ ...item, text: target.value })}
        />
      </label>
      {isSituation && (
        <label className={styles.narrow}>
          <span>{t('playbooks.item.gravity', { place })}</span>
          <OneOf
            values={gravities}
            value={item.gravity}
            words={(gravity) => t(`playbooks.gravity.${gravity}`)}
            onChoose={(gravity) => onChange({ ...item, gravity })}
          />
        </label>
      )}
      <ItemWays ways={ways} place={place} />
      <label className={styles.whole}>
        <span>{t(isSituation ? 'playbooks.item.todo' : 'playbooks.item.answer', { place })}</span>
        <textarea
          rows={2}
          value={item.answer}
          maxLength={4_000}
          onChange={({ target }) => onChange({ ...item, answer: target.value })}
        />
      </label>
    </div>
  );
}
