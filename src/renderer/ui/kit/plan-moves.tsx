import { holdOf } from '@shared/domain/workload/hold';
import { titleOf } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { MovePlan, PlannedMove } from '@shared/domain/workload/move-plan';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import type { PlanChoice } from '../../state/plan-choice';
import { Button } from './button';
import styles from './plan-preview.module.css';

interface PlanMovesProps {
  readonly plan: MovePlan;
  readonly choice: PlanChoice;
  readonly today: PlainDate;
}

/** Each proposed move with its reason; any of them can be left out. */
export function PlanMoves({ plan, choice, today }: PlanMovesProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { moves } = plan;
  if (moves.length === 0) return null;
  const ids = moves.map(({ dossier }) => dossier.id);
  return (
    <fieldset className={styles.part}>
      <legend>{t('plan.moves', { count: moves.length })}</legend>
      <div className={styles.choose}>
        <Button look="chip" onClick={() => choice.skip(ids, false)}>
          {t('plan.takeAll')}
        </Button>
        <Button look="chip" onClick={() => choice.skip(ids, true)}>
          {t('plan.takeNone')}
        </Button>
      </div>
      <ul className={styles.list}>
        {moves.map((move) => (
          <li key={move.dossier.id}>
            <label>
              <input
                type="checkbox"
                checked={!choice.skipped.has(move.dossier.id)}
                onChange={({ target }) => choice.skip([move.dossier.id], !target.checked)}
              />
              <span>
                <b>{titleOf(move.dossier.card) || t('unnamed')}</b>{' '}
                {t('plan.to', { place: placeOf(move, i18n, today) })}
                <small>{reasonOf(move, i18n, today)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function placeOf({ to }: PlannedMove, { formats }: I18n, today: PlainDate): string {
  return formats.place(to, today);
}

/** "C customer, plan, moved 0 times, was behind Fri 13 Mar" */
export function reasonOf({ dossier }: Pick<PlannedMove, 'dossier'>, { t, formats }: I18n, today: PlainDate): string {
  const { card, promise, place, moves } = dossier;
  const time = place.kind === 'day' ? place.time : null;
  const parts = [
    card.class === null ? t('plan.noClass') : t('dossier.classTag', { class: card.class }),
    promise && t('dossier.promisedFor', { day: formats.dayAndMonth(promise.date, today) }),
    time && t('plan.timed', { time: formats.time(time) }),
    holdOf(dossier) === 'itsDay' && t('plan.itsDay'),
    !promise && !time && t('plan.plan'),
    t('plan.moved', { count: moves }),
    place.kind !== 'pile' && t('history.was', { place: formats.place(place, today) }),
  ];
  return parts.filter(Boolean).join(', ');
}
