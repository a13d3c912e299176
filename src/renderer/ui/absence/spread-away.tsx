import { useMemo, useState } from 'react';
import { addDays, type PlainDate } from '@shared/domain/time/plain-date';
import { type Leave, type WorkingCalendar, workingDaysBetween } from '@shared/domain/time/working-calendar';
import type { AbsenceWork } from '@shared/domain/workload/absence';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import { proposeSpread } from '@shared/domain/workload/spread';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { usePlanChoice } from '../../state/plan-choice';
import { OneOf } from '../kit/one-of';
import { PlanForm } from '../kit/plan-form';
import styles from './absence.module.css';

interface SpreadAwayProps {
  readonly way: 'before' | 'after';
  readonly work: AbsenceWork;
  readonly leave: Leave;
  readonly onClose: () => void;
}

/** Spreads what falls into a leave over the working days next to it. What is marked for a colleague stays. */
export function SpreadAway(props: SpreadAwayProps) {
  const ground = useLoadGround();
  return ground ? <Spreading {...props} ground={ground} /> : null;
}

/** Over so many working days it can be spread. */
const spans = [5, 10, 15, 20] as const;

function Spreading({ way, work, leave, ground, onClose }: SpreadAwayProps & { readonly ground: LoadGround }) {
  const { t } = useI18n();
  const choice = usePlanChoice();
  const [span, setSpan] = useState<(typeof spans)[number]>(5);
  const { released } = choice;
  const { calendar, today } = ground;
  const days = useMemo(
    () => (way === 'before' ? daysBefore(leave, span, calendar, today) : daysAfter(leave, span, calendar, today)),
    [way, leave, span, calendar, today],
  );
  const dossiers = useMemo(() => {
    const { free, promised, timed, marked } = work;
    return [...free, ...promised, ...timed].filter((dossier) => !marked.includes(dossier));
  }, [work]);
  const plan = useMemo(() => proposeSpread({ dossiers, days, released }, ground), [dossiers, days, released, ground]);
  const nothing =
    dossiers.length === 0 ? 'absence.nothingLeft' : days.length === 0 ? 'absence.noDays' : 'absence.noRoom';
  return (
    <PlanForm verb="moveOutOfLeave" plan={plan} ground={ground} choice={choice} nothing={t(nothing)} onClose={onClose}>
      <label className={styles.span}>
        {t('absence.over')}
        <OneOf
          values={spans}
          value={span}
          words={(count) => t(way === 'before' ? 'absence.lastDays' : 'absence.firstDays', { count })}
          onChoose={setSpan}
        />
      </label>
    </PlanForm>
  );
}

/** The last working days before the leave, from today on. */
function daysBefore({ from }: Leave, count: number, calendar: WorkingCalendar, today: PlainDate): PlainDate[] {
  return workingDaysBetween(calendar, today, from).slice(-count);
}

/** Further than this no working day is looked for: another leave may follow. */
const farthest = 200;

/** The first working days after it. */
function daysAfter({ until }: Leave, count: number, calendar: WorkingCalendar, today: PlainDate): PlainDate[] {
  const start = until < today ? today : until;
  return workingDaysBetween(calendar, start, addDays(start, farthest)).slice(0, count);
}
