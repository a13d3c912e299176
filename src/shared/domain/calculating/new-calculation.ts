import type { Calculation, CalculationFields, CalculationKind } from '../records/calculation';
import type { Dossier } from '../records/dossier';
import type { CalculationId } from '../records/ids';
import type { Moment } from '../time/moment';
import { addDays, daysBetween, type PlainDate } from '../time/plain-date';
import type { Currency } from './currency';
import { zero } from './decimal';

export interface Beginning {
  readonly kind: CalculationKind;
  readonly title: string;
  readonly currency: Currency;
}

/** A first version without lines, of today. */
export function newCalculation(
  { id: dossierId, binderId }: Pick<Dossier, 'id' | 'binderId'>,
  id: CalculationId,
  { date, instant }: Moment,
  beginning: Beginning,
): Calculation {
  return {
    id,
    binderId,
    dossierId,
    ...beginning,
    date,
    validUntil: null,
    lines: [],
    discount: zero,
    notes: '',
    version: 1,
    replaces: null,
    addedAt: instant,
  };
}

/**
 * The next version, with what is written now; the one that it is copied from stays as it was. It is of today, and as long to be taken up as
 * the one before was, unless other days were written.
 */
export function nextVersion(
  before: Calculation,
  written: CalculationFields,
  id: CalculationId,
  { date: today, instant }: Moment,
): Calculation {
  const sameDays = written.date === before.date && written.validUntil === before.validUntil;
  return {
    ...before,
    ...written,
    ...(sameDays && { date: today, validUntil: shifted(before, today) }),
    id,
    version: before.version + 1,
    replaces: before.id,
    addedAt: instant,
  };
}

function shifted({ date, validUntil }: Calculation, today: PlainDate): PlainDate | null {
  return validUntil && addDays(today, daysBetween(date, validUntil));
}
