import { changeBinder } from '../../actions/change-binder';
import type { Binder } from '@shared/domain/records/binder';
import { type KindOfWork, kindsOfWork } from '@shared/domain/workload/kind-of-work';
import type { LearnedPace } from '@shared/domain/workload/learned-pace';
import { useI18n } from '../../i18n/i18n-context';
import { useLearnedPaces } from '../../state/learned-paces';
import { useBinder } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { DurationField } from '../kit/duration-field';
import styles from './estimate-settings.module.css';

/** How long the work of each kind is estimated to take, beside what the log tells of it (method.md, rule 9). */
export function EstimateSettings() {
  const { t } = useI18n();
  const binder = useBinder();
  const paces = useLearnedPaces();
  if (!binder) return null;
  return (
    <>
      <p className={styles.meaning}>{t('settings.estimatesMeaning')}</p>
      <ul className={styles.kinds}>
        {kindsOfWork.map((kind) => (
          <KindLine key={kind} kind={kind} binder={binder} pace={paces?.get(kind) ?? null} />
        ))}
      </ul>
    </>
  );
}

interface KindLineProps {
  readonly kind: KindOfWork;
  readonly binder: Binder;
  readonly pace: LearnedPace | null;
}

function KindLine({ kind, binder, pace }: KindLineProps) {
  const { t } = useI18n();
  const services = useServices();
  const save = (minutes: number) =>
    void runAction(services, changeBinder, binder.id, (now) => ({
      ...now,
      estimates: { ...now.estimates, [kind]: minutes },
    }));
  return (
    <li className={styles.kind}>
      <DurationField
        label={t(`kind.${kind}`)}
        minutes={binder.estimates[kind]}
        onSave={(minutes) => minutes !== null && save(minutes)}
      />
      {pace && <Learned kind={kind} pace={pace} onTake={pace.minutes === binder.estimates[kind] ? null : save} />}
    </li>
  );
}

interface LearnedProps {
  readonly kind: KindOfWork;
  readonly pace: LearnedPace;
  /** Null when the estimate says the same. */
  readonly onTake: ((minutes: number) => void) | null;
}

/** What the log tells, how it was found, and the way to take it. */
function Learned({ kind, pace: { minutes, count }, onTake }: LearnedProps) {
  const { t, formats } = useI18n();
  const words = formats.duration(minutes);
  return (
    <div className={styles.learned}>
      <p>{t('settings.learned', { minutes: words, count: formats.number(count) })}</p>
      {onTake && (
        <Button
          look="chip"
          aria-label={t('settings.takeLearnedNamed', { minutes: words, kind: t(`kind.${kind}`) })}
          onClick={() => onTake(minutes)}
        >
          {t('settings.takeLearned', { minutes: words })}
        </Button>
      )}
    </div>
  );
}
