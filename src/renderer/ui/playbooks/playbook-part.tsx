import { type ReactNode } from 'react';
import { countTicked, tickOf } from '@shared/domain/playbooks/ticks';
import type { PlaybookId } from '@shared/domain/records/ids';
import type { PlaybookPart } from '@shared/domain/records/playbook';
import { useI18n } from '../../i18n/i18n-context';
import { tick, usePartOpen, useTicks } from '../../state/playbooks';
import styles from './playbooks.module.css';

interface PlaybookPartProps {
  readonly playbook: PlaybookId;
  /** With only those items that are looked for. */
  readonly part: PlaybookPart;
  /** Counted from 0. */
  readonly place: number;
  readonly call: string;
  /** Whether one looks for something: what was found is never folded away. */
  readonly finding: boolean;
}

/** A part of a playbook that folds, with what can be said, asked, answered, done or ticked off. */
export function PlaybookPartView({ playbook, part, place, call, finding }: PlaybookPartProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = usePartOpen(playbook, part.key, place);
  const ticked = countTicked(part, useTicks(call));
  return (
    <details
      className={styles.part}
      open={finding || isOpen}
      data-kind={part.kind}
      onToggle={({ currentTarget }) => {
        if (!finding && currentTarget.open !== isOpen) setOpen(currentTarget.open);
      }}
    >
      <summary>
        <h3>{part.title || t(`playbooks.kind.${part.kind}`)}</h3>
        {part.kind === 'checklist' && (
          <span className={styles.small}>{t('playbooks.ticked', { done: ticked, all: part.items.length })}</span>
        )}
      </summary>
      <Items part={part} call={call} />
    </details>
  );
}

function Items({ part, call }: { readonly part: PlaybookPart; readonly call: string }): ReactNode {
  const { t } = useI18n();
  switch (part.kind) {
    case 'opening':
    case 'questions':
      return (
        <ul className={styles.lines}>
          {part.items.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      );
    case 'checklist':
      return <Checklist part={part} call={call} />;
    case 'objections':
      return (
        <dl className={styles.answered}>
          {part.items.map(({ key, text, answer }) => (
            <div key={key}>
              <dt>{text}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      );
    case 'situations':
      return (
        <dl className={styles.answered}>
          {part.items.map(({ key, text, gravity, answer }) => (
            <div key={key}>
              <dt>
                <span className={styles.gravity} data-gravity={gravity}>
                  {t(`playbooks.gravity.${gravity}`)}
                </span>{' '}
                {text}
              </dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

/** The ticks hold for this call. */
function Checklist({ part, call }: { readonly part: PlaybookPart; readonly call: string }) {
  const ticks = useTicks(call);
  return (
    <ul className={styles.checklist}>
      {part.items.map(({ key, text }) => {
        const item = tickOf(part.key, key);
        return (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={ticks.has(item)}
                onChange={({ target }) => tick(call, item, target.checked)}
              />
              <span>{text}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
