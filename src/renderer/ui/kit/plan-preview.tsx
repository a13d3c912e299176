import type { DossierId } from '@shared/domain/records/ids';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import { changesOf } from '@shared/domain/workload/day-book';
import type { MovePlan } from '@shared/domain/workload/move-plan';
import type { PlanChoice } from '../../state/plan-choice';
import { PlanDays } from './plan-days';
import { PlanMoves } from './plan-moves';
import { PlanStaying } from './plan-staying';
import styles from './plan-preview.module.css';

interface PlanPreviewProps {
  readonly plan: MovePlan;
  readonly ground: LoadGround;
  readonly choice: PlanChoice;
}

/** What a plan would do: the days before and after, each dossier from where to where and why, and what stays. */
export function PlanPreview({ plan, ground, choice }: PlanPreviewProps) {
  const taken = takenOf(plan, choice.skipped);
  const days = changesOf(
    taken,
    ground,
    plan.days.map(({ date }) => date),
  );
  return (
    <div className={styles.preview}>
      <PlanDays days={days} today={ground.today} />
      <PlanMoves plan={plan} choice={choice} today={ground.today} />
      <PlanStaying staying={plan.staying} choice={choice} today={ground.today} />
    </div>
  );
}

/** The moves of a plan that the user takes. */
export function takenOf({ moves }: MovePlan, skipped: ReadonlySet<DossierId>): MovePlan['moves'] {
  return moves.filter(({ dossier }) => !skipped.has(dossier.id));
}
