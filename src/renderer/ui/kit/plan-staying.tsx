import { titleOf } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { MovePlan, StayingDossier } from '@shared/domain/workload/move-plan';
import { useI18n } from '../../i18n/i18n-context';
import type { PlanChoice } from '../../state/plan-choice';
import { reasonOf } from './plan-moves';
import styles from './plan-preview.module.css';

interface PlanStayingProps {
  readonly staying: MovePlan['staying'];
  readonly choice: PlanChoice;
  readonly today: PlainDate;
}

/** What stays where it lies: the held ones can be released, each by name (method.md, rule 6); for the rest no day has room. */
export function PlanStaying({ staying, choice, today }: PlanStayingProps) {
  const { t } = useI18n();
  const held = staying.filter(({ why }) => why !== 'noRoom');
  const without = staying.filter(({ why }) => why === 'noRoom');
  return (
    <>
      {held.length > 0 && <Held held={held} choice={choice} today={today} />}
      {without.length > 0 && (
        <p className={styles.noRoom}>
          {t('plan.noRoom', { count: without.length })}{' '}
          {without
            .slice(0, namesShown)
            .map(({ dossier }) => titleOf(dossier.card) || t('unnamed'))
            .join(', ')}
          {without.length > namesShown && ` ${t('plan.more', { count: without.length - namesShown })}`}
        </p>
      )}
    </>
  );
}

const namesShown = 12;

interface HeldProps {
  readonly held: readonly StayingDossier[];
  readonly choice: PlanChoice;
  readonly today: PlainDate;
}

function Held({ held, choice, today }: HeldProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <fieldset className={`${styles.part} ${styles.held}`}>
      <legend>{t('plan.held', { count: held.length })}</legend>
      <p>{t('plan.heldHint')}</p>
      <ul className={styles.list}>
        {held.map(({ dossier }) => (
          <li key={dossier.id}>
            <label>
              <input
                type="checkbox"
                checked={choice.released.has(dossier.id)}
                onChange={({ target }) => choice.release(dossier.id, target.checked)}
              />
              <span>
                <b>{titleOf(dossier.card) || t('unnamed')}</b> <small>{reasonOf({ dossier }, i18n, today)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
