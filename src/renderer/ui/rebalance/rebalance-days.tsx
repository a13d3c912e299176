import { useMemo, useState } from 'react';
import { shelvesOfDays } from '@shared/domain/filing/shelf';
import type { Dossier } from '@shared/domain/records/dossier';
import { addDays, daysFrom, type PlainDate } from '@shared/domain/time/plain-date';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import { proposeRebalancing } from '@shared/domain/workload/rebalance';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { useDesk } from '../../state/desk';
import { usePlanChoice } from '../../state/plan-choice';
import { useDossiersOn, useToday } from '../../state/queries';
import { Dialog } from '../kit/dialog';
import { OneOf } from '../kit/one-of';
import { PlanForm } from '../kit/plan-form';
import styles from './rebalance.module.css';

/** So many days from the open one on can be looked at together. */
const spans = [1, 7, 14, 28] as const;

/** Proposes what to move from a day, or from some days, that are too full (method.md, rule 10). */
export function RebalanceDays({ onClose }: { readonly onClose: () => void }) {
  const { t, formats } = useI18n();
  const ground = useLoadGround();
  const first = useOpenDay();
  const today = useToday();
  const [span, setSpan] = useState<(typeof spans)[number]>(1);
  const last = addDays(first, span - 1);
  const { from, to } = shelvesOfDays(first, last, today);
  const dossiers = useDossiersOn(from, to);
  const title = t('rebalance.title', { day: formats.longDay(first, today) });
  return (
    <Dialog title={title} onClose={onClose} wide>
      <label className={styles.span}>
        {t('rebalance.span')}
        <OneOf
          values={spans}
          value={span}
          words={(days) =>
            t('rebalance.days', { count: days, last: formats.shortDay(addDays(first, days - 1), today) })
          }
          onChoose={setSpan}
        />
      </label>
      {ground && dossiers && (
        <Proposal
          key={`${first} ${span}`}
          first={first}
          span={span}
          dossiers={dossiers}
          ground={ground}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface ProposalProps {
  readonly first: PlainDate;
  readonly span: number;
  readonly dossiers: readonly Dossier[];
  readonly ground: LoadGround;
  readonly onClose: () => void;
}

function Proposal({ first, span, dossiers, ground, onClose }: ProposalProps) {
  const { t } = useI18n();
  const choice = usePlanChoice();
  const { released } = choice;
  const plan = useMemo(
    () => proposeRebalancing({ days: daysFrom(first, span), dossiers, released }, ground),
    [first, span, dossiers, released, ground],
  );
  const fits = plan.days.every(({ before, capacity }) => before <= capacity);
  return (
    <PlanForm
      verb="rebalance"
      plan={plan}
      ground={ground}
      choice={choice}
      nothing={t(fits ? 'rebalance.fits' : 'rebalance.nothingMovable')}
      onClose={onClose}
    />
  );
}

/** The day that lies open; elsewhere, and on a day that is over, it is today. */
function useOpenDay(): PlainDate {
  const today = useToday();
  const view = useDesk((desk) => desk.view);
  const date = view.name === 'today' ? (view.date ?? today) : today;
  return date < today ? today : date;
}
