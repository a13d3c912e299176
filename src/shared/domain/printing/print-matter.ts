import type { Dossier, InfoCard } from '../records/dossier';
import type { Outcome } from '../records/outcome';
import type { PlainDate } from '../time/plain-date';
import type { DayFigures } from '../workload/day-figures';
import type { DayList } from './day-list';
import type { DividerSheet } from './divider-sheets';
import type { DossierPrint } from './dossier-print';
import type { AddressFormat } from './paper';
import type { WeekList } from './week-list';

/** What can be put on paper. */
export const printKinds = ['dossier', 'day', 'week', 'dividers', 'address'] as const;
export type PrintKind = (typeof printKinds)[number];

/** All that stands on the sheets, ready to be set. */
export type PrintMatter =
  | { readonly kind: 'dossier'; readonly print: DossierPrint; readonly today: PlainDate }
  | {
      readonly kind: 'day';
      readonly list: DayList;
      readonly figures: DayFigures;
      /** In the order of their keys, which are written by hand. */
      readonly outcomes: readonly Outcome[];
      readonly today: PlainDate;
    }
  | {
      readonly kind: 'week';
      readonly week: WeekList;
      readonly figures: readonly DayFigures[];
      readonly today: PlainDate;
    }
  | { readonly kind: 'dividers'; readonly sheets: readonly DividerSheet[]; readonly today: PlainDate }
  | { readonly kind: 'address'; readonly card: InfoCard; readonly format: AddressFormat };

/** Whether there is anything to print. */
export function isEmptyMatter(matter: PrintMatter): boolean {
  switch (matter.kind) {
    case 'dossier':
      return matter.print.parts.length === 0;
    case 'day':
      return matter.list.sections.length === 0;
    case 'week':
      return matter.week.days.every(({ sections }) => sections.length === 0);
    case 'dividers':
      return matter.sheets.length === 0;
    case 'address':
      return false;
  }
}

/** Whether it is about one customer, whose name stands on every page. */
export function customerOf(matter: PrintMatter): Pick<Dossier, 'card'> | null {
  if (matter.kind === 'dossier') return matter.print.dossier;
  return matter.kind === 'address' ? matter : null;
}
