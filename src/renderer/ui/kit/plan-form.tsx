import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { moveByPlan, type PlanVerb } from '../../actions/move-by-plan';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import type { MovePlan } from '@shared/domain/workload/move-plan';
import { useI18n } from '../../i18n/i18n-context';
import type { PlanChoice } from '../../state/plan-choice';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from './button';
import styles from './plan-form.module.css';
import { PlanPreview, takenOf } from './plan-preview';

interface PlanFormProps {
  readonly verb: PlanVerb;
  readonly plan: MovePlan;
  readonly ground: LoadGround;
  readonly choice: PlanChoice;
  /** What the plan is made from, above its preview. */
  readonly children?: ReactNode;
  /** What is said when the plan moves nothing. */
  readonly nothing: string;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** A proposed plan, to be seen and then applied as one step that can be undone as one (method.md, rule 10). */
export function PlanForm({ verb, plan, ground, choice, children, nothing, onDone, onClose }: PlanFormProps) {
  const { t } = useI18n();
  const services = useServices();
  const [applying, setApplying] = useState(false);
  const taken = takenOf(plan, choice.skipped);
  const form = useRef<HTMLFormElement>(null);
  // Where there is nothing to apply, what the plan is made from is changed next.
  useEffect(() => {
    const { current } = form;
    if (!current?.contains(document.activeElement)) current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  const apply = async (event: FormEvent) => {
    event.preventDefault();
    if (taken.length === 0 || applying) return;
    setApplying(true);
    const done = await runAction(services, moveByPlan, verb, taken, choice.released);
    setApplying(false);
    if (!done) return;
    onDone?.();
    onClose();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void apply(event)}>
      {children}
      {plan.moves.length === 0 && <p role="status">{nothing}</p>}
      <PlanPreview plan={plan} ground={ground} choice={choice} />
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('move.cancel')}</Button>
        <Button look="primary" type="submit" autoFocus disabled={taken.length === 0 || applying}>
          {t('plan.apply', { count: taken.length })}
        </Button>
      </div>
    </form>
  );
}
