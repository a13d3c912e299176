import { useMemo, useState } from 'react';
import type { Dossier } from '@shared/domain/records/dossier';
import { addDays, daysBetween, daysFrom, type PlainDate } from '@shared/domain/time/plain-date';
import { workingDaysAfter } from '@shared/domain/time/working-calendar';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import { proposeSpread } from '@shared/domain/workload/spread';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { unmarkAll, useDesk } from '../../state/desk';
import { type PhraseReading, useDatePhrase } from '../../state/date-phrase';
import { usePlanChoice } from '../../state/plan-choice';
import { useDossiers, useOverdue } from '../../state/queries';
import { DateEntry } from '../kit/date-entry';
import { Dialog } from '../kit/dialog';
import { PlanForm } from '../kit/plan-form';
import styles from './rebalance.module.css';

/** Spreads what is marked, or else all that is overdue, over the working days from one day to another. */
export function SpreadDossiers({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const marked = useDesk((desk) => desk.marked);
  const chosen = useDossiers([...marked]);
  const overdue = useOverdue();
  const ground = useLoadGround();
  const dossiers = marked.size > 0 ? chosen : overdue;
  const title = t(marked.size > 0 ? 'spread.marked' : 'spread.overdue', { count: dossiers?.length ?? 0 });
  return (
    <Dialog title={title} onClose={onClose} wide>
      {ground && dossiers && <Spreading dossiers={dossiers.filter(canLie)} ground={ground} onClose={onClose} />}
    </Dialog>
  );
}

/** What lies in the bin, or is closed, is not planned. */
function canLie({ binnedAt, place }: Dossier): boolean {
  return binnedAt === null && place.kind !== 'closed';
}

interface SpreadingProps {
  readonly dossiers: readonly Dossier[];
  readonly ground: LoadGround;
  readonly onClose: () => void;
}

function Spreading({ dossiers, ground, onClose }: SpreadingProps) {
  const { t, formats } = useI18n();
  const { today, calendar } = ground;
  const [fromText, setFromText] = useState(() => formats.numericDay(today));
  const [toText, setToText] = useState(() => formats.numericDay(workingDaysAfter(calendar, today, 5)));
  const [from, to] = [useDatePhrase(fromText), useDatePhrase(toText)];
  const days = useMemo(() => daysOf(from, to), [from, to]);
  const choice = usePlanChoice();
  const { released } = choice;
  const plan = useMemo(() => proposeSpread({ dossiers, days, released }, ground), [dossiers, days, released, ground]);
  return (
    <PlanForm
      verb="spread"
      plan={plan}
      ground={ground}
      choice={choice}
      nothing={t(
        dossiers.length === 0 ? 'spread.nothingThere' : days.length === 0 ? 'spread.noDays' : 'spread.nothing',
      )}
      onDone={unmarkAll}
      onClose={onClose}
    >
      <div className={styles.range}>
        <DateEntry label={t('spread.from')} text={fromText} onText={setFromText} {...from} />
        <DateEntry label={t('spread.to')} text={toText} onText={setToText} {...to} />
      </div>
    </PlanForm>
  );
}

/** A span that nobody plans in one go. */
const mostDays = 366;

/** The days from one phrase to the other, both included; none while one of them is no day, or they are the wrong way round. */
function daysOf({ reading: from }: PhraseReading, { reading: to }: PhraseReading): PlainDate[] {
  if (from?.kind !== 'day' || to?.kind !== 'day' || to.date < from.date) return [];
  return daysFrom(from.date, Math.min(daysBetween(from.date, addDays(to.date, 1)), mostDays));
}
