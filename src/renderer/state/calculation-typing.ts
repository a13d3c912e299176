import type { Calculation, CalculationFields } from '@shared/domain/records/calculation';
import { parseCalculationDraft, type TypedCalculation } from '@shared/domain/records/calculation-draft';
import { changeCalculation } from '../actions/change-calculation';
import { PageTyping } from './page-typing';

/** What is typed on calculations and not saved yet. */
export const calculationTyping: PageTyping<Calculation, TypedCalculation, CalculationFields> = new PageTyping({
  name: 'calculations',
  read: ({ calculations }, { id }) => calculations.draft(id),
  write: ({ calculations }, { id, dossierId, binderId }, draft) =>
    calculations.saveDraft(parseCalculationDraft({ calculationId: id, dossierId, binderId, ...draft })),
  discard: ({ calculations }, { id }) => calculations.discardDraft(id),
  change: changeCalculation,
  words: ({ title, lines, notes }) => {
    const said = lines.map(({ description, quantity, unit, price, discount, tax }) =>
      [description, quantity, unit, price, discount, tax].join('\t'),
    );
    return [title, ...said, notes].filter(Boolean).join('\n');
  },
});
