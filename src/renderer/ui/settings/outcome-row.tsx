import type { KeyboardEvent } from 'react';
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { keysFor } from '../../commands/key-bindings';
import { chooseOutcome } from '../../commands/log-commands';
import { isSale, type Outcome, toneOf } from '@shared/domain/records/outcome';
import type { Rhythms } from '@shared/domain/records/rhythm';
import { describeProposals } from '../../i18n/describe-outcome';
import { useI18n } from '../../i18n/i18n-context';
import { useChosenKeys } from '../../state/chosen-keys';
import { IconButton } from '../kit/icon-button';
import { KeyCaps } from '../kit/key-caps';
import { ToneDot } from '../kit/tone-dot';
import styles from './outcome-settings.module.css';

interface OutcomeRowProps {
  readonly outcome: Outcome;
  /** From 0; it is also which of the keys it has. */
  readonly position: number;
  /** How many are offered: the last one stays. */
  readonly count: number;
  readonly rhythms: Rhythms;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onTakeOut: () => void;
}

/** An outcome with its key, what it means and what it proposes. */
export function OutcomeRow({ outcome, position, count, rhythms, onMove, onEdit, onTakeOut }: OutcomeRowProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const chosen = useChosenKeys((state) => state.chosen);
  const key = keysFor(chooseOutcome, chosen)[position];
  const name = formats.outcome(outcome);
  const moveByKey = (event: KeyboardEvent) => {
    const by = wayOf(event);
    if (by === null) return;
    event.preventDefault();
    onMove(by);
  };
  const meaning = [
    t(`outcomes.${outcome.result}`),
    outcome.task !== 'call' && t('outcomes.thenTask', { task: t(`task.${outcome.task}`) }),
    outcome.asksPromise && t('outcomes.withPromise'),
    isSale(outcome) && t('outcomes.isSale'),
  ];
  return (
    <li className={styles.row} data-outcome={outcome.id} onKeyDown={moveByKey}>
      <span className={styles.key}>{key ? <KeyCaps keys={key} /> : t('outcomes.noKey')}</span>
      <div className={styles.what}>
        <p className={styles.name}>
          <ToneDot tone={toneOf(outcome)} />
          <strong>{name}</strong>
          <small>{meaning.filter(Boolean).join(' · ')}</small>
        </p>
        <p className={styles.proposals}>{describeProposals(outcome, rhythms, i18n)}</p>
      </div>
      <div className={styles.ways}>
        {([-1, 1] as const).map((by) => (
          <IconButton
            key={by}
            icon={by < 0 ? ArrowUp : ArrowDown}
            label={t(by < 0 ? 'outcomes.moveUp' : 'outcomes.moveDown', { name })}
            data-by={by}
            aria-keyshortcuts={by < 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
            disabled={position + by < 0 || position + by >= count}
            onClick={() => onMove(by)}
          />
        ))}
        <IconButton icon={Pencil} label={t('outcomes.edit', { name })} onClick={onEdit} />
        <IconButton icon={Trash2} label={t('outcomes.takeOut', { name })} disabled={count === 1} onClick={onTakeOut} />
      </div>
    </li>
  );
}

/** Alt with Up or Down moves a row. @returns the way, or null for any other key. */
function wayOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): -1 | 1 | null {
  if (!altKey || ctrlKey || metaKey) return null;
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' ? 1 : null;
}
