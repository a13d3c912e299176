import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type DayList, rowsOf } from '@shared/domain/printing/day-list';
import { addDays, type PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { goTo } from '../../state/desk';
import { isFilled } from '../../state/paper-plan';
import { closePaperTable, fileRow, openPaperTable, usePaperList, usePaperTable } from '../../state/paper-table';
import { useBinder, useBinderId, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Sheet } from '../kit/spread';
import { PaperTable } from './paper-table';
import { focusFirstOpen } from './row-focus';
import styles from './paper-page.module.css';

interface PaperPageProps {
  /** The day of the list; null follows the calendar. */
  readonly date: PlainDate | null;
}

/** What was written by hand on the printed list of a day, entered in the same order: each row logged and filed as one (method.md, rule 2). */
export function PaperPage({ date: shown }: PaperPageProps) {
  const { t } = useI18n();
  const today = useToday();
  const date = shown !== null && shown < today ? shown : today;
  const list = usePaperList(date);
  useOpenTable();
  return (
    <Sheet label={t('places.fromPaper')}>
      <Head date={date} list={list} />
      {list && <Entering list={list} date={date} />}
    </Sheet>
  );
}

function useOpenTable(): void {
  const services = useServices();
  const binderId = useBinderId();
  useEffect(() => {
    void openPaperTable(services, binderId);
    return () => void closePaperTable(services);
  }, [services, binderId]);
}

function Head({ date, list }: { readonly date: PlainDate; readonly list: DayList | undefined }) {
  const { t, formats } = useI18n();
  const today = useToday();
  const rows = list ? rowsOf(list) : [];
  const turn = (by: number) => goTo({ name: 'fromPaper', date: addDays(date, by) });
  return (
    <header className={styles.head}>
      <div className={styles.pager}>
        <Button look="bare" aria-label={t('paper.dayBefore')} onClick={() => turn(-1)}>
          <ChevronLeft size={18} aria-hidden="true" />
        </Button>
        <h2>{t('paper.ofDay', { day: formats.longDay(date, today) })}</h2>
        <Button look="bare" aria-label={t('paper.dayAfter')} disabled={date >= today} onClick={() => turn(1)}>
          <ChevronRight size={18} aria-hidden="true" />
        </Button>
        {list && (
          <p className={styles.progress} role="status">
            {t('paper.progress', { done: rows.filter(({ done }) => done !== null).length, count: rows.length })}
          </p>
        )}
      </div>
      <p className={styles.lead}>
        {t('paper.lead')} {date < today && t('paper.written', { day: formats.longDay(date, today) })}
      </p>
    </header>
  );
}

function Entering({ list, date }: { readonly list: DayList; readonly date: PlainDate }) {
  const { t, locale } = useI18n();
  const services = useServices();
  const binder = useBinder();
  const written = usePaperTable((table) => table.rows);
  const ref = useRef<HTMLDivElement>(null);
  const ready = binder !== undefined;
  useEffect(() => {
    if (ready && ref.current) focusFirstOpen(ref.current);
  }, [ready]);
  if (!binder) return null;
  if (list.sections.length === 0) return <p>{t('paper.empty')}</p>;
  const filled = rowsOf(list).filter(({ dossier, done }) => {
    const row = written.get(dossier.id);
    return done === null && row !== undefined && row.state.kind !== 'filing' && isFilled(row.fields);
  });
  const fileAll = () => {
    for (const { dossier } of filled) void fileRow(services, dossier, date, locale.dayFirst);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    fileAll();
  };
  return (
    <div ref={ref} onKeyDown={onKeyDown}>
      <PaperTable list={list} date={date} binder={binder} />
      <div className={styles.foot}>
        <Button look="primary" disabled={filled.length === 0} onClick={fileAll}>
          {t('paper.fileFilled', { count: filled.length })}
        </Button>
      </div>
    </div>
  );
}
