import type { PlainDate } from '@shared/domain/time/plain-date';
import type { DayFigures } from '@shared/domain/workload/day-figures';
import { kindsOfWork } from '@shared/domain/workload/kind-of-work';
import { describeWhyFree } from '../../i18n/describe-free-day';
import { describeFullness } from '../../i18n/describe-load';
import { useI18n } from '../../i18n/i18n-context';
import { useDayFigures } from '../../state/day-figures';
import { useDay } from '../../state/queries';
import { LoadBar } from '../kit/load-bar';
import styles from './day-load.module.css';

/** How much of which kind there is to do on a day, against what there is room for: as a bar and in words. */
export function DayLoad({ date }: { readonly date: PlainDate }) {
  const { t } = useI18n();
  const figures = useDayFigures(date);
  const done = useDay(date)?.done.length ?? 0;
  if (!figures) return null;
  const { counts } = figures;
  return (
    <div className={styles.load} role="group" aria-label={t('load.label')}>
      <LoadBar figures={figures} />
      <div className={styles.words}>
        <ul className={styles.kinds} aria-label={t('load.kinds')}>
          {kindsOfWork
            .filter((kind) => counts[kind] > 0)
            .map((kind) => (
              <li key={kind} className={styles[kind]}>
                {t(`kind.${kind}Count`, { count: counts[kind] })}
              </li>
            ))}
        </ul>
        <Sum figures={figures} />
      </div>
      <Notes figures={figures} done={done} />
    </div>
  );
}

/** "5 h 30 min of 6 h", how much is too much, or why nobody works. */
function Sum({ figures }: { readonly figures: DayFigures }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const { day, minutes, capacity, fullness } = figures;
  const free = describeWhyFree(day, figures.date, i18n);
  const words = free === null ? describeFullness(figures, i18n) : free;
  return (
    <p className={styles.sum}>
      {free === null
        ? t('load.of', { minutes: formats.duration(minutes), capacity: formats.duration(capacity) })
        : minutes > 0 && formats.duration(minutes)}
      {words && <b className={fullness === 'over' ? styles.over : undefined}>{words}</b>}
    </p>
  );
}

interface NotesProps {
  readonly figures: DayFigures;
  /** How many contacts were logged on the day. */
  readonly done: number;
}

function Notes({ figures, done }: NotesProps) {
  const { t, formats } = useI18n();
  const notes = (['overdue', 'promised', 'timed'] as const).filter((note) => figures[note] > 0);
  if (notes.length === 0 && done === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>{t(`load.${note}`, { count: figures[note] })}</li>
      ))}
      {done > 0 && (
        <li>
          <span>{t('today.doneCount', { count: done })}</span>
          {figures.done > 0 && ` (${formats.duration(figures.done)})`}
        </li>
      )}
    </ul>
  );
}
