import { err, ok, type Result } from '@shared/domain/base/result';
import type { Demanding } from '@shared/domain/forms/demanded-forms';
import type { Dossier } from '@shared/domain/records/dossier';
import type { ActionContext } from './action-context';
import type { Refusal } from './perform';

/** Refuses what a form has to be filled in for, as long as it is not. */
export async function demandForms(
  { store }: ActionContext,
  { id: dossierId, binderId }: Dossier,
  demanding: Demanding,
): Promise<Result<null, Refusal>> {
  const forms = await store.forms.of(binderId);
  if (!forms.some(({ demandedFor }) => demandedFor)) return ok(null);
  // The first screen does without.
  const { demandedForms } = await import('@shared/domain/forms/demanded-forms');
  const missing = demandedForms(forms, await store.filledForms.of(dossierId), demanding);
  return missing.length === 0 ? ok(null) : err({ kind: 'formsMissing', dossierId, forms: missing });
}
