import type { Calculation } from '@shared/domain/records/calculation';
import type { TypedCalculation } from '@shared/domain/records/calculation-draft';
import type { Dossier } from '@shared/domain/records/dossier';
import type { CalculationId } from '@shared/domain/records/ids';
import { fieldsOf } from '@shared/domain/calculating/typed-calculation';
import { changeCalculation } from '@renderer/actions/change-calculation';
import { copyCalculation } from '@renderer/actions/copy-calculation';
import { createCalculation } from '@renderer/actions/create-calculation';
import { lineOf } from '../domain/calculating/fixtures';
import { testId } from './builders';
import { done, type TestBinder } from './test-binder';

/** An offer in a dossier, begun and then written as a user does it. */
export async function offerIn(it: TestBinder, { id: dossierId }: Dossier, title = 'Angebot'): Promise<Calculation> {
  const id = testId() as CalculationId;
  done(await createCalculation(it.context, dossierId, id, { kind: 'offer', title, currency: 'EUR' }));
  const begun = await stored(it, id);
  done(await changeCalculation(it.context, begun, { ...fieldsOf(begun), lines: [lineOf()] }));
  return stored(it, id);
}

/** The next version of it, with what is stored of it. */
export async function nextOf(it: TestBinder, calculation: Calculation): Promise<Calculation> {
  const id = testId() as CalculationId;
  done(await copyCalculation(it.context, calculation.id, id, fieldsOf(calculation)));
  return stored(it, id);
}

export async function stored({ store }: TestBinder, id: CalculationId): Promise<Calculation> {
  const calculation = await store.calculations.get(id);
  if (!calculation) throw new Error(`Not stored: ${id}`);
  return calculation;
}

export function typedWith(fields: Partial<TypedCalculation> = {}): TypedCalculation {
  return {
    kind: 'offer',
    title: '',
    date: '13.03.2026',
    validUntil: '',
    currency: 'EUR',
    lines: [],
    discount: '',
    notes: '',
    ...fields,
  };
}
