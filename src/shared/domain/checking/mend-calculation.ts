import { usualFor } from '../calculating/currency';
import { zero } from '../calculating/decimal';
import { type Calculation, calculationSchema } from '../records/calculation';
import { type CalculationDraft, calculationDraftSchema } from '../records/calculation-draft';
import { calculationIdSchema } from '../records/ids';
import { momentOfInstant } from '../time/moment';
import { fieldOf, fit, type Mender, readId, written } from './mend';

/** Lines that can't be read go into the notes as they lie there: none of their amounts is guessed. */
export const mendCalculation: Mender<Calculation> = (raw, { home, stray, now, heading }) => {
  const id = readId(calculationIdSchema, raw);
  if (!id) return null;
  const { record, misfits } = fit<Calculation>(calculationSchema, raw, {
    id,
    binderId: home,
    dossierId: stray,
    kind: 'calculation',
    title: '',
    date: momentOfInstant(now).date,
    validUntil: null,
    currency: usualFor('').currency,
    lines: [],
    discount: zero,
    notes: '',
    version: 1,
    replaces: null,
    addedAt: now,
  });
  return { ...record, notes: written(record.notes, misfits, heading) };
};

export const mendCalculationDraft: Mender<CalculationDraft> = (raw, { home, stray, now, heading }) => {
  const calculationId = readId(calculationIdSchema, raw, 'calculationId');
  if (!calculationId) return null;
  const nothing = {
    kind: 'calculation',
    title: '',
    date: '',
    validUntil: '',
    currency: usualFor('').currency,
    lines: [],
    discount: '',
    notes: '',
  } as const;
  const schema = calculationDraftSchema.entries.typed;
  const typed = fit<CalculationDraft['typed']>(schema, fieldOf(raw, 'typed'), { ...nothing, lines: [] });
  const { record } = fit<CalculationDraft>(calculationDraftSchema, raw, {
    calculationId,
    dossierId: stray,
    binderId: home,
    typed: typed.record,
    savedAt: now,
  });
  if (typed.misfits.length === 0) return record;
  return { ...record, typed: { ...typed.record, notes: written(typed.record.notes, typed.misfits, heading) } };
};
