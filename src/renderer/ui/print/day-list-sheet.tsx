import type { DayList, DayListRow } from '@shared/domain/printing/day-list';
import { subtitleOf, titleOf } from '@shared/domain/records/dossier';
import type { Outcome } from '@shared/domain/records/outcome';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { DayFigures } from '@shared/domain/workload/day-figures';
import { describeAbout } from '../../i18n/describe-care';
import { contactTitle } from '../../i18n/describe-contact';
import { describeLoad, joined } from '../../i18n/describe-load';
import { describePromise } from '../../i18n/describe-promise';
import { useI18n } from '../../i18n/i18n-context';
import { WhenDue } from '../kit/when-due';
import { withYear } from './page-frame';
import styles from './sheets.module.css';
import { TickBox } from './sheet-marks';

interface DayListSheetProps {
  readonly list: DayList;
  readonly figures: DayFigures;
  readonly outcomes: readonly Outcome[];
  readonly today: PlainDate;
}

/** Outcomes have the keys 1 to 9, and those are written by hand. */
const keys = 9;

/** The day's list, to be worked with a pen: a box to tick, and the columns of the table that the results are entered into afterwards. */
export function DayListSheet({ list, figures, outcomes, today }: DayListSheetProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const load = joined(t('counts.dossiers', { count: figures.count }), describeLoad(figures, i18n));
  return (
    <article>
      <header className={styles.head}>
        <h1>{formats.longDay(list.date, withYear)}</h1>
        <p>{load}</p>
      </header>
      {list.sections.length === 0 ? (
        <p>{t('print.nothing.day')}</p>
      ) : (
        <>
          <ul className={styles.keys} aria-label={t('log.outcome')}>
            {outcomes.slice(0, keys).map((outcome, index) => (
              <li key={outcome.id}>
                <b>{index + 1}</b> {formats.outcome(outcome)}
              </li>
            ))}
          </ul>
          <table className={styles.list}>
            <colgroup>
              {(['tick', 'when', 'who', 'phone', 'key', 'next', 'words'] as const).map((column) => (
                <col key={column} className={styles[column]} />
              ))}
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t('print.list.number')}</th>
                <th scope="col">{t('print.list.when')}</th>
                <th scope="col">{t('print.list.who')}</th>
                <th scope="col">{t('card.phone')}</th>
                <th scope="col">{t('print.list.outcome')}</th>
                <th scope="col">{t('print.list.next')}</th>
                <th scope="col">{t('print.list.words')}</th>
              </tr>
            </thead>
            {list.sections.map(({ section, rows }) => (
              <tbody key={section}>
                <tr className={styles.section}>
                  <th scope="rowgroup" colSpan={7}>
                    {t(`today.section.${section}`)}
                  </th>
                </tr>
                {rows.map((row) => (
                  <ListRow key={row.dossier.id} row={row} date={list.date} today={today} />
                ))}
              </tbody>
            ))}
          </table>
        </>
      )}
    </article>
  );
}

interface ListRowProps {
  readonly row: DayListRow;
  readonly date: PlainDate;
  readonly today: PlainDate;
}

function ListRow({ row: { number, dossier, done }, date, today }: ListRowProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const { card, promise } = dossier;
  const about = describeAbout(dossier, i18n);
  const company = subtitleOf(card);
  return (
    <tr>
      <td>
        <TickBox ticked={done !== null} /> {number}
      </td>
      <td>
        <WhenDue dossier={dossier} date={date} />
      </td>
      <th scope="row">
        <bdi>{titleOf(card) || t('unnamed')}</bdi>
        {card.class && ` · ${card.class}`}
        {company && (
          <span>
            <bdi>{company}</bdi>
          </span>
        )}
        {about && (
          <span>
            <bdi>{about}</bdi>
          </span>
        )}
        {promise && <span className={styles.promise}>{describePromise(promise, i18n, today)}</span>}
      </th>
      <td>
        {card.phones.map((phone) => (
          <span key={phone}>{phone}</span>
        ))}
      </td>
      {done ? (
        <td colSpan={3} className={styles.done}>
          {contactTitle(done, i18n)}
          {done.filedTo && `, ${t('today.filed', { place: formats.place(done.filedTo, today) })}`}
        </td>
      ) : (
        <>
          <td />
          <td />
          <td />
        </>
      )}
    </tr>
  );
}
