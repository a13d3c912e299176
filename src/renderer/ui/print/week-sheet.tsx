import { type DayList, rowsOf } from '@shared/domain/printing/day-list';
import type { WeekList } from '@shared/domain/printing/week-list';
import { subtitleOf, titleOf } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { DayFigures } from '@shared/domain/workload/day-figures';
import { describeWhyFree } from '../../i18n/describe-free-day';
import { describeLoad, joined } from '../../i18n/describe-load';
import { describeAbout } from '../../i18n/describe-care';
import { describePromise } from '../../i18n/describe-promise';
import { useI18n } from '../../i18n/i18n-context';
import { daysOf } from './page-frame';
import { TickBox } from './sheet-marks';
import { WhenDue } from '../kit/when-due';
import styles from './sheets.module.css';

interface WeekSheetProps {
  readonly week: WeekList;
  readonly figures: readonly DayFigures[];
  readonly today: PlainDate;
}

/** A week at a glance: each day with what lies there and how full it is. */
export function WeekSheet({ week, figures, today }: WeekSheetProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  return (
    <article>
      <header className={styles.head}>
        <h1>{t('print.week', { week: formats.weekNumber(week.monday) })}</h1>
        <p>{daysOf(week, i18n)}</p>
      </header>
      {week.days.map((list, index) => {
        const day = figures[index];
        return day && <WeekDay key={list.date} list={list} figures={day} today={today} />;
      })}
    </article>
  );
}

interface WeekDayProps {
  readonly list: DayList;
  readonly figures: DayFigures;
  readonly today: PlainDate;
}

function WeekDay({ list, figures, today }: WeekDayProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const rows = rowsOf(list);
  const free = describeWhyFree(figures.day, list.date, i18n);
  const load = rows.length > 0 && describeLoad(figures, i18n);
  return (
    <section className={styles.day}>
      <header>
        <h2>{formats.longDay(list.date, today)}</h2>
        <p>{joined(free, rows.length > 0 && t('counts.dossiers', { count: rows.length }), load)}</p>
      </header>
      {rows.length > 0 && (
        <ul>
          {rows.map(({ dossier }) => (
            <li key={dossier.id}>
              <TickBox />
              <span>
                <WhenDue dossier={dossier} date={list.date} />
              </span>
              <span>
                <b>
                  <bdi>{titleOf(dossier.card) || t('unnamed')}</bdi>
                </b>{' '}
                <bdi>{[subtitleOf(dossier.card), describeAbout(dossier, i18n)].filter(Boolean).join(' · ')}</bdi>
                {dossier.promise && (
                  <span className={styles.promise}>{describePromise(dossier.promise, i18n, today)}</span>
                )}
              </span>
              <span>{dossier.card.phones[0]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
