import { ChevronLeft, ChevronRight, Printer, Search } from 'lucide-react';
import { print } from '../../commands/print-commands';
import { nextDay, previousDay, search } from '../../commands/view-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { IconButton } from '../kit/icon-button';
import { DayLoad } from './day-load';
import { useViewTitle } from './view-title';
import styles from './desk-head.module.css';

/** What lies open, in large letters; for a day how much there is to do; and the search. */
export function DeskHead() {
  const view = useDesk((desk) => desk.view);
  const today = useToday();
  return (
    <header className={styles.head}>
      {view.name === 'today' ? <DayTitle /> : <ViewTitle />}
      {view.name === 'today' && <DayLoad date={view.date ?? today} />}
      <PrintButton />
      <SearchButton />
    </header>
  );
}

function ViewTitle() {
  return <h1 className={styles.title}>{useViewTitle()}</h1>;
}

function DayTitle() {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const view = useDesk((desk) => desk.view);
  const date = view.name === 'today' ? (view.date ?? today) : today;
  return (
    <div className={styles.pager}>
      <Button look="bare" aria-label={t('command.previousDay')} onClick={() => void previousDay.run(services)}>
        <ChevronLeft size={18} aria-hidden="true" />
      </Button>
      <h1 className={styles.title}>
        {formats.longDay(date, today)}
        <small>{t('desk.week', { week: formats.weekNumber(date) })}</small>
      </h1>
      <Button look="bare" aria-label={t('command.nextDay')} onClick={() => void nextDay.run(services)}>
        <ChevronRight size={18} aria-hidden="true" />
      </Button>
    </div>
  );
}

function PrintButton() {
  const { t } = useI18n();
  const services = useServices();
  const name = t(print.title);
  return (
    <IconButton
      icon={Printer}
      size={18}
      className={styles.print}
      label={name}
      onClick={() => void print.run(services)}
    />
  );
}

function SearchButton() {
  const { t } = useI18n();
  const services = useServices();
  return (
    <button
      type="button"
      className={styles.search}
      aria-label={t('command.search')}
      onClick={() => void search.run(services)}
    >
      <Search size={16} aria-hidden="true" />
      <span title={t('desk.searchHint')}>{t('desk.searchHint')}</span>
      <CommandKeys command={search} />
    </button>
  );
}
