import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { usualFor } from '@shared/domain/calculating/currency';
import { type DocumentPage, pagesOf } from '@shared/domain/documents/pages';
import type { Calculation, CalculationFields, CalculationKind } from '@shared/domain/records/calculation';
import type { CalculationId, DossierId } from '@shared/domain/records/ids';
import { copyCalculation } from '../actions/copy-calculation';
import { createCalculation } from '../actions/create-calculation';
import { localeFor } from '../i18n/locale';
import { calculationTyping } from './calculation-typing';
import { layOut, turnTo } from './leafing';
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

/** Begins one and lays it open. */
export async function beginCalculation(services: Services, of: DossierId, kind: CalculationKind): Promise<void> {
  const id = services.context.newId() as CalculationId;
  const { currency } = usualFor(localeFor((await services.store.preferences()).language, navigator.languages).tag);
  await attempt(services, (context) => createCalculation(context, of, id, { kind, title: '', currency }), {
    onDone: () => {
      turnTo(of, 'calculations');
      layOut({ kind: 'calculation', of, id });
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
      await calculationTyping.forget(services, calculation);
      layOut({ kind: 'calculation', of: dossierId, id: copy });
    },
  });
}

/** The calculations of a dossier on which something is half typed. */
export function useHalfTyped(id: DossierId): ReadonlySet<CalculationId> {
  const { store } = useServices();
  const drafts = useLiveQuery(() => store.calculations.draftsOf(id), [store, id]);
  return useMemo(() => new Set(drafts?.map(({ calculationId }) => calculationId)), [drafts]);
}
