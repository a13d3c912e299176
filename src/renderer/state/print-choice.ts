import { create } from 'zustand';
import { type DossierPart, type LogLength, usualParts } from '@shared/domain/printing/dossier-print';
import type { DividerChoice } from '@shared/domain/printing/divider-sheets';
import type { AddressFormat } from '@shared/domain/printing/paper';
import type { PrintKind } from '@shared/domain/printing/print-matter';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useDesk } from './desk';

/** Why nothing came out. */
export type PrintTrouble =
  'not-read' | 'no-printer' | 'not-printed' | 'no-pdf' | 'disk-full' | 'not-allowed' | 'not-found' | 'unknown';

/** What the print sheet is set to; it is as one left it until the window is closed. */
export interface PrintChoice {
  readonly kind: PrintKind;
  readonly parts: ReadonlySet<DossierPart>;
  readonly log: LogLength;
  /** The day of the list, or one of the week; null for the one that lies open. */
  readonly date: PlainDate | null;
  readonly dividers: DividerChoice;
  /** Null for as many as the binder goes by. */
  readonly monthsAhead: 1 | 2 | 3 | null;
  /** Null for the envelope that goes with the paper. */
  readonly format: AddressFormat | null;
  /** What went wrong at the last try: said where one can try again. */
  readonly trouble: PrintTrouble | null;
}

const usual: PrintChoice = {
  kind: 'dossier',
  parts: new Set(usualParts),
  log: 'all',
  date: null,
  dividers: 'numbers',
  monthsAhead: null,
  format: null,
  trouble: null,
};

export const usePrintChoice = create<PrintChoice>(() => usual);

export function changePrint(changed: Partial<PrintChoice>): void {
  usePrintChoice.setState({ trouble: null, ...changed });
}

/** What is to be printed, as its command says; the day is the one that lies open. */
export function choosePrint(kind: PrintKind): void {
  changePrint({ kind, date: null });
}

/** Where no dossier lies open, what is about one makes room for the day's list. */
export function choosePrintable(dossierOpen: boolean): void {
  const { kind } = usePrintChoice.getState();
  if (!dossierOpen && (kind === 'dossier' || kind === 'address')) changePrint({ kind: 'day' });
}

/** The day that lies open; null when none does. */
export function openDay(): PlainDate | null {
  const { view } = useDesk.getState();
  if (view.name === 'today' || view.name === 'review' || view.name === 'fromPaper') return view.date;
  return view.name === 'binder' && view.divider?.kind === 'date' ? view.divider.date : null;
}
