import { useEffect, useRef, useState } from 'react';
import { Plus } from 'lucide-react';
import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import {
  missingOutcomes,
  retiredOutcomes,
  withOutcomeAdded,
  withOutcomeBack,
  withOutcomeMoved,
} from '@shared/domain/filing/outcome-table';
import type { Outcome } from '@shared/domain/records/outcome';
import { takeOutOutcome } from '../../actions/take-out-outcome';
import { useI18n } from '../../i18n/i18n-context';
import { useBinder } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { OutcomeForm } from './outcome-form';
import { OutcomeRow } from './outcome-row';
import { useOutcomeTable } from './use-outcome-table';
import styles from './outcome-settings.module.css';
import page from './settings.module.css';

/** What can come of a contact, in the order of the keys, and what each proposes. Nothing here alters what was logged. */
export function OutcomeSettings() {
  const { t, formats } = useI18n();
  const services = useServices();
  const binder = useBinder();
  const change = useOutcomeTable();
  const { list, keepFocus } = useFocusOnMoved(binder?.outcomes);
  const [edited, setEdited] = useState<Outcome | 'new' | null>(null);
  const [said, setSaid] = useState('');
  if (!binder) return null;
  const offered = offeredOutcomes(binder.outcomes);
  const retired = retiredOutcomes(binder.outcomes);
  const missing = missingOutcomes(binder.outcomes);

  const move = async (outcome: Outcome, by: -1 | 1) => {
    const place = offered.indexOf(outcome) + by;
    if (!offered[place]) return;
    keepFocus(outcome.id, by);
    if (await change((outcomes) => withOutcomeMoved(outcomes, outcome.id, by)))
      setSaid(t('outcomes.moved', { name: formats.outcome(outcome), place: place + 1, count: offered.length }));
  };
  const takeOut = async (outcome: Outcome) => {
    if (!(await runAction(services, takeOutOutcome, binder.id, outcome.id))) return;
    const kept = (await services.store.binder(binder.id))?.outcomes.some(({ id }) => id === outcome.id);
    setSaid(t(kept ? 'outcomes.retired' : 'outcomes.removed', { name: formats.outcome(outcome) }));
  };

  return (
    <>
      <p className={page.prose}>{t('outcomes.lead')}</p>
      <ol ref={list} className={styles.list} aria-label={t('outcomes.offered')}>
        {offered.map((outcome, index) => (
          <OutcomeRow
            key={outcome.id}
            outcome={outcome}
            position={index}
            count={offered.length}
            rhythms={binder.rhythms}
            onMove={(by) => void move(outcome, by)}
            onEdit={() => setEdited(outcome)}
            onTakeOut={() => void takeOut(outcome)}
          />
        ))}
      </ol>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => setEdited('new')}>
          <Plus size={16} aria-hidden="true" /> {t('outcomes.add')}
        </Button>
        {missing.map((outcome) => (
          <Button key={outcome.id} look="chip" onClick={() => void change((all) => withOutcomeAdded(all, outcome))}>
            <Plus size={14} aria-hidden="true" /> {t('outcomes.addShipped', { name: formats.outcome(outcome) })}
          </Button>
        ))}
      </div>
      {retired.length > 0 && (
        <div className={styles.retired}>
          <h3>{t('outcomes.noLonger')}</h3>
          <ul aria-label={t('outcomes.noLonger')}>
            {retired.map((outcome) => (
              <li key={outcome.id}>
                <span>{formats.outcome(outcome)}</span>
                <Button
                  look="chip"
                  aria-label={t('outcomes.offerAgainNamed', { name: formats.outcome(outcome) })}
                  onClick={() => void change((all) => withOutcomeBack(all, outcome.id))}
                >
                  {t('outcomes.offerAgain')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {edited && (
        <OutcomeForm binder={binder} outcome={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

/** Keeps the focus on the outcome that was moved: its row is put elsewhere, and at an end the button it was moved with rests. */
function useFocusOnMoved(outcomes: readonly Outcome[] | undefined) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly id: string; readonly by: -1 | 1 } | null>(null);
  useEffect(() => {
    if (!moved.current) return;
    const { id, by } = moved.current;
    moved.current = null;
    const buttons = [by, -by].map((way) =>
      list.current?.querySelector<HTMLButtonElement>(`[data-outcome="${CSS.escape(id)}"] [data-by="${way}"]`),
    );
    buttons.find((button) => button && !button.disabled)?.focus();
  }, [outcomes]);
  const keepFocus = (id: string, by: -1 | 1) => {
    moved.current = { id, by };
  };
  return { list, keepFocus };
}
