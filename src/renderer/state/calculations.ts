import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { usualFor } from '@shared/domain/calculating/currency';
import { type DocumentPage, pagesOf } from '@shared/domain/documents/pages';
import type { Calculation, CalculationFields, CalculationKind } from '@shared/domain/records/calculation';
import type { TypedCalculation } from '@shared/domain/records/calculation-draft';
import type { CalculationId, DossierId } from '@shared/domain/records/ids';
import { changeCalculation } from '../actions/change-calculation';
import { copyCalculation } from '../actions/copy-calculation';
import { createCalculation } from '../actions/create-calculation';
import { localeFor } from '../i18n/locale';
import { type CalculationTyping, forgetTyping, typeOnNewBase } from './calculation-typing';
import { useDesk } from './desk';
import { layOutCalculation, turnTo, useLeafing } from './leafing';
import { useCalculations } from './queries';
import { attempt } from './run-action';
import { type Services, useServices } from './services';

/** A calculation, and the versions that it was copied from, the newest first. */
export type CalculationPage = DocumentPage<Calculation>;

/** The calculations of a dossier, the newest first, each with its earlier versions; undefined until they have been read. */
export function useCalculationPages(id: DossierId): CalculationPage[] | undefined {
  const calculations = useCalculations(id);
  return useMemo(() => calculations && pagesOf(calculations), [calculations]);
}

/** The calculation that lies open beside the dossier on the desk; null when none does. */
export function useOpenCalculation(): CalculationId | null {
  const open = useDesk((desk) => desk.open);
  return useLeafing(({ calculation }) => (calculation && calculation.of === open ? calculation.id : null));
}

/** Begins one and lays it open. */
export async function beginCalculation(services: Services, of: DossierId, kind: CalculationKind): Promise<void> {
  const id = services.context.newId() as CalculationId;
  const { currency } = usualFor(localeFor((await services.store.preferences()).language, navigator.languages).tag);
  await attempt(services, (context) => createCalculation(context, of, id, { kind, title: '', currency }), {
    onDone: () => {
      turnTo(of, 'calculations');
      layOutCalculation(of, id);
    },
  });
}

/** Copies one into a new version with what is written of it now, and lays that open. */
export async function copyAndOpen(
  services: Services,
  calculation: Calculation,
  written: CalculationFields,
): Promise<boolean> {
  const { id, dossierId } = calculation;
  const copy = services.context.newId() as CalculationId;
  return attempt(services, (context) => copyCalculation(context, id, copy, written), {
    onDone: async () => {
      await forgetTyping(services, calculation);
      layOutCalculation(dossierId, copy);
    },
  });
}

let focusWanted = false;

/** Leads to the first calculation of the list that has just been turned to; it may not be drawn yet. */
export function focusCalculations(): void {
  focusWanted = true;
  giveFocus();
}

/** To be called when the list has been drawn: where it was asked for, its first row has the focus, or what begins one. */
export function giveFocus(): void {
  const list = document.querySelector<HTMLElement>('[data-calculations]');
  if (!focusWanted || !list) return;
  focusWanted = false;
  (list.querySelector<HTMLElement>('[data-calculation]') ?? list.querySelector('button'))?.focus();
}

/** The calculations of a dossier on which something is half typed. */
export function useHalfTyped(id: DossierId): ReadonlySet<CalculationId> {
  const { store } = useServices();
  const drafts = useLiveQuery(() => store.calculations.draftsOf(id), [store, id]);
  return useMemo(() => new Set(drafts?.map(({ calculationId }) => calculationId)), [drafts]);
}

/** Stores what is written. Where another window was faster that is said, and whoever saves once more knows of it. */
export async function saveCalculation(
  services: Services,
  now: Calculation,
  { base, typed }: CalculationTyping,
  written: CalculationFields,
): Promise<void> {
  await attempt(services, (context) => changeCalculation(context, base, written), {
    typed: typedText(typed),
    onDone: async () => {
      await forgetTyping(services, now, typed);
      // Whoever has typed on meanwhile goes on from what is stored now.
      typeOnNewBase({ ...base, ...written });
    },
    onRefused: ({ kind }) => {
      if (kind === 'unchanged') void forgetTyping(services, now, typed);
      if (kind === 'changedMeanwhile') typeOnNewBase(now);
      return kind === 'unchanged';
    },
  });
}

/** What was typed, to be copied should it not be saved. */
function typedText({ title, lines, notes }: TypedCalculation): string {
  const said = lines.map(({ description, quantity, unit, price, discount, tax }) =>
    [description, quantity, unit, price, discount, tax].join('\t'),
  );
  return [title, ...said, notes].filter(Boolean).join('\n');
}
