import type { Dossier } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type KindOfWork, kindOfWork, kindsOfWork } from '@shared/domain/workload/kind-of-work';
import { useI18n } from '../../i18n/i18n-context';
import { useDay } from '../../state/queries';
import styles from './day-load.module.css';

/** How much of which kind lies behind a day, as a bar and in words, with what is done already. */
export function DayLoad({ date }: { readonly date: PlainDate }) {
  const { t } = useI18n();
  const day = useDay(date);
  if (!day) return null;
  const { dossiers, done } = day;
  const counts = countKinds(dossiers);
  const total = dossiers.length + done.length;
  return (
    <div className={styles.load}>
      <div className={styles.bar} aria-hidden="true">
        {kindsOfWork.map((kind) => (
          <span
            key={kind}
            className={styles[kind]}
            style={{ inlineSize: `${(counts[kind] / Math.max(1, total)) * 100}%` }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {kindsOfWork
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>
              <span className={`${styles.dot} ${styles[kind]}`} aria-hidden="true" />
              {t(`kind.${kind}Count`, { count: counts[kind] })}
            </li>
          ))}
        {done.length > 0 && <li className={styles.done}>{t('today.doneCount', { count: done.length })}</li>}
      </ul>
    </div>
  );
}

function countKinds(dossiers: readonly Dossier[]): Record<KindOfWork, number> {
  const counts: Record<KindOfWork, number> = { repeat: 0, first: 0, meeting: 0, other: 0 };
  for (const dossier of dossiers) counts[kindOfWork(dossier)] += 1;
  return counts;
}
