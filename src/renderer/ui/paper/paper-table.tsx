import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import type { DayList, DayListRow } from '@shared/domain/printing/day-list';
import type { Binder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import { isSale } from '@shared/domain/records/outcome';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { subtitleOf, titleOf } from '@shared/domain/records/dossier';
import { describeAbout, describeFollowUps } from '../../i18n/describe-care';
import { contactTitle } from '../../i18n/describe-contact';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { followUp, useFollowUps } from '../../state/follow-ups';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { WhenDue } from '../kit/when-due';
import { PaperRowFields } from './paper-row-fields';
import { focusNext } from './row-focus';
import styles from './paper-table.module.css';

interface PaperTableProps {
  readonly list: DayList;
  readonly date: PlainDate;
  readonly binder: Binder;
}

/** The printed list as a table: what was entered shows its result, all else waits for it. */
export function PaperTable({ list, date, binder }: PaperTableProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const outcomes = offeredOutcomes(binder.outcomes);
  return (
    <table className={styles.table}>
      <colgroup>
        <col className={styles.columnNumber} />
        <col className={styles.columnWhen} />
        <col className={styles.columnWho} />
        <col className={styles.columnOutcome} />
        <col />
        <col />
        <col className={styles.columnFile} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('paper.column.number')}</th>
          <th scope="col">{t('paper.column.when')}</th>
          <th scope="col">{t('paper.column.who')}</th>
          <th scope="col">{t('paper.column.outcome')}</th>
          <th scope="col">{t('paper.column.next')}</th>
          <th scope="col">{t('paper.column.words')}</th>
          <th scope="col">{t('paper.column.file')}</th>
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
            <tr key={row.dossier.id} className={row.done ? styles.done : undefined}>
              <td className={styles.number}>{row.number}</td>
              <td>
                <WhenDue dossier={row.dossier} date={date} />
              </td>
              <th scope="row">
                <span className={styles.name}>{titleOf(row.dossier.card) || t('unnamed')}</span>
                <span className={styles.company}>
                  {row.dossier.reminds ? describeAbout(row.dossier, i18n) : subtitleOf(row.dossier.card)}
                </span>
              </th>
              {row.done ? (
                <Result row={row} binder={binder} />
              ) : (
                <PaperRowFields dossier={row.dossier} date={date} binder={binder} outcomes={outcomes} />
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** What came of it, and where it went. */
function Result({ row: { done }, binder }: { readonly row: DayListRow; readonly binder: Binder }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  if (!done) return null;
  const where = done.filedTo && t('today.filed', { place: formats.place(done.filedTo, today) });
  return (
    <td colSpan={4}>
      <b>✓ {contactTitle(done, i18n)}</b> {[where, done.text].filter(Boolean).join(' · ')}
      {binder.outcomes.some((outcome) => outcome.id === done.outcomeId && isSale(outcome)) && (
        <FollowSale sale={done} />
      )}
    </td>
  );
}

/** Offers to follow up a sale, as the strip does. */
function FollowSale({ sale }: { readonly sale: Contact }) {
  const i18n = useI18n();
  const services = useServices();
  const today = useToday();
  const days = useFollowUps(sale);
  if (!days) return null;
  return (
    <Button
      look="chip"
      className={styles.follow}
      onClick={({ currentTarget }) => {
        focusNext(currentTarget);
        void followUp(services, sale.dossierId, days);
      }}
    >
      {describeFollowUps(days, i18n, today)}
    </Button>
  );
}
