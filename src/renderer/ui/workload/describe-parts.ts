import type { PlainDate } from '@shared/domain/time/plain-date';
import type { DayFigures } from '@shared/domain/workload/day-figures';
import { kindsOfWork } from '@shared/domain/workload/kind-of-work';
import { joined } from '../../i18n/describe-load';
import type { I18n } from '../../i18n/i18n-context';

/** What a day consists of: "16 repeat calls: 2 h 40 min", "3 overdue", "1 h done". */
export function describeParts(figures: DayFigures, { t, formats }: I18n): string[] {
  const { counts, load, done } = figures;
  const kinds = kindsOfWork
    .filter((kind) => counts[kind] > 0)
    .map((kind) =>
      t('workload.part', {
        dossiers: t(`kind.${kind}Count`, { count: counts[kind] }),
        minutes: formats.duration(load[kind]),
      }),
    );
  const notes = (['overdue', 'promised', 'timed'] as const)
    .filter((note) => figures[note] > 0)
    .map((note) => t(`load.${note}`, { count: figures[note] }));
  return [...kinds, ...notes, ...(done > 0 ? [t('workload.done', { minutes: formats.duration(done) })] : [])];
}

/** A day that is over: what still lies there is overdue, and counts today. */
export function describePastDay(date: PlainDate, { t, formats }: I18n, today: PlainDate): string {
  return joined(formats.longDay(date, today), t('workload.past'));
}
