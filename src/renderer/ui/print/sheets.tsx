import type { PrintMatter } from '@shared/domain/printing/print-matter';
import { useI18n } from '../../i18n/i18n-context';
import { AddressSheet } from './address-sheet';
import { DayListSheet } from './day-list-sheet';
import { DividerSheets } from './divider-sheets';
import { DossierSheet } from './dossier-sheet';
import { WeekSheet } from './week-sheet';
import type { Paper } from '@shared/domain/printing/paper';
import styles from './sheets.module.css';

interface SheetsProps {
  readonly matter: PrintMatter;
  readonly paper: Paper;
}

/** All that goes on paper, in black on white, whatever the desk looks like. */
export function Sheets({ matter, paper }: SheetsProps) {
  const { locale } = useI18n();
  return (
    <div className={styles.sheets} lang={locale.tag}>
      <Contents matter={matter} paper={paper} />
    </div>
  );
}

function Contents({ matter, paper }: SheetsProps) {
  switch (matter.kind) {
    case 'dossier':
      return <DossierSheet print={matter.print} today={matter.today} />;
    case 'day':
      return <DayListSheet {...matter} />;
    case 'week':
      return <WeekSheet {...matter} />;
    case 'dividers':
      return <DividerSheets sheets={matter.sheets} today={matter.today} paper={paper} />;
    case 'address':
      return <AddressSheet card={matter.card} format={matter.format} />;
  }
}
