import type { FilledForm } from '../records/filled-form';
import type { Form, FormDemand } from '../records/form';
import type { FilledFormId } from '../records/ids';
import { missingOn } from './fill-form';

/** What is to be written down of a customer. */
export interface Demanding {
  /** Null for closing without an outcome. */
  readonly outcomeId: string | null;
  readonly closes: boolean;
}

/** A form that has to be filled in first; `begun` is the newest filled one of it, on which something is missing. */
export interface DemandedForm {
  readonly form: Form;
  readonly begun: FilledFormId | null;
}

/**
 * The forms that have to be filled in before this is written down, and are not. One that was filled in completely counts in whatever version
 * it was: changing a form takes nothing back.
 * @param filled those of the dossier, the oldest first.
 */
export function demandedForms(
  forms: readonly Form[],
  filled: readonly FilledForm[],
  demanding: Demanding,
): DemandedForm[] {
  return forms
    .filter(({ demandedFor }) => demandedFor && demands(demandedFor, demanding))
    .flatMap((form) => {
      const own = filled.filter((one) => one.form.origin === form.origin);
      if (own.some((one) => missingOn(one.form, one.answers).length === 0)) return [];
      return [{ form, begun: own.at(-1)?.id ?? null }];
    });
}

function demands({ closing, outcomes }: FormDemand, { outcomeId, closes }: Demanding): boolean {
  return (closing && closes) || (outcomeId !== null && outcomes.includes(outcomeId));
}
