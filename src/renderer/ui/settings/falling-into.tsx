import type { ShelfRange } from '@shared/domain/filing/shelf';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { DayRange } from '@shared/domain/time/day-range';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { Leave } from '@shared/domain/time/working-calendar';
import { shelvesOfAbsence } from '@shared/domain/workload/absence';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { openAbsence, useAbsenceWork } from '../../state/absence';
import { useToday } from '../../state/queries';
import { Button } from '../kit/button';
import styles from './calendar-settings.module.css';

interface FallingIntoProps {
  readonly range: DayRange;
  /** Null while the days are only being typed: then nothing can be done about it yet. */
  readonly leave: Leave | null;
}

/** What falls into days off: how many dossiers, how long, and by name what was promised or has a time. */
export function FallingInto({ range, leave }: FallingIntoProps) {
  const shelves = shelvesOfAbsence(range, useToday());
  return shelves && <WhatFalls shelves={shelves} leave={leave} />;
}

interface WhatFallsProps extends Pick<FallingIntoProps, 'leave'> {
  readonly shelves: ShelfRange;
}

function WhatFalls({ shelves, leave }: WhatFallsProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const work = useAbsenceWork(shelves, leave);
  if (!work) return null;
  const { count, minutes, promised, timed, marked } = work;
  if (count === 0) return <p className={styles.falling}>{t('absence.nothingFalls')}</p>;
  return (
    <div className={styles.falling}>
      <p>
        {t('absence.falls', { count, time: formats.duration(minutes) })}
        {promised.length > 0 && ` ${t('absence.promised', { names: namesOf(promised, i18n, today) })}`}
        {timed.length > 0 && ` ${t('absence.timed', { names: namesOf(timed, i18n, today) })}`}
        {marked.length > 0 && ` ${t('absence.marked', { count: marked.length })}`}
      </p>
      {leave && (
        <Button
          look="chip"
          aria-label={t('absence.openNamed', { name: leave.name })}
          onClick={() => openAbsence(leave.id)}
        >
          {t('absence.open')}
        </Button>
      )}
    </div>
  );
}

const namesShown = 8;

/** "Keller (Tue 6 Oct), Brandt (Wed 7 Oct) and 3 more" */
function namesOf(dossiers: readonly Dossier[], { t, formats }: I18n, today: PlainDate): string {
  const names = dossiers.slice(0, namesShown).map(({ card, place }) => {
    const name = titleOf(card) || t('unnamed');
    return place.kind === 'day' ? t('absence.onDay', { name, day: formats.shortDay(place.date, today) }) : name;
  });
  const more = dossiers.length - names.length;
  return more > 0 ? t('absence.andMore', { names: names.join(', '), count: more }) : names.join(', ');
}
