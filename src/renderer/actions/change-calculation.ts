import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok, type Result } from '@shared/domain/base/result';
import type { Calculation, CalculationFields } from '@shared/domain/records/calculation';
import { changeWithin } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import type { CalculationId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, dossierAtHand, gatherAndPerform, type Refusal, subjectOf } from './perform';

/**
 * Stores what is written of a calculation. A version that another one was copied from stays as it was.
 * @param base the calculation as it was when one began to write: what another window has changed since is not overwritten.
 */
export function changeCalculation(
  context: ActionContext,
  base: Calculation,
  written: CalculationFields,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await calculationAtHand(context, base.id);
    if (!found.ok) return found;
    const { dossier, all } = found.value;
    if (all.some(({ replaces }) => replaces === base.id)) return err({ kind: 'changedMeanwhile' });
    return ok({
      binderId: dossier.binderId,
      verb: 'changeCalculation',
      subject: subjectOf(dossier),
      diff: { calculations: tableDiff({ changed: [changeWithin(base, { ...base, ...written })] }) },
      finishesCalculationDraftOf: base.id,
    });
  });
}

interface AtHand {
  readonly calculation: Calculation;
  readonly dossier: Dossier;
  /** All calculations of the dossier, oldest first. */
  readonly all: readonly Calculation[];
}

/** The calculation with its dossier, unless either is gone or they lie in the bin. */
export async function calculationAtHand(context: ActionContext, id: CalculationId): Promise<Result<AtHand, Refusal>> {
  const calculation = await context.store.calculations.get(id);
  if (!calculation) return err({ kind: 'gone' });
  const { dossierId } = calculation;
  const dossier = await dossierAtHand(context, dossierId);
  if (!dossier.ok) return dossier;
  return ok({ calculation, dossier: dossier.value, all: await context.store.calculations.of(dossierId) });
}
