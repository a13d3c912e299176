import { jsonEqual } from '../base/json-equal';
import { type TableDiff, tableDiff, changeBetween } from '../base/records-diff';
import type { Form, FormVersion } from '../records/form';
import type { BinderId, FormId, FormOrigin } from '../records/ids';
import { contentOf, newForm, nextForm } from './change-form';

/**
 * How a form of a file stands to the binder: `new`; `next` a later version of one that is here; `same`; `earlier` an earlier version of one
 * that is here; `differs` of the same number, and not the same: both were changed, so that only a person can say.
 */
export type Standing = 'new' | 'next' | 'same' | 'earlier' | 'differs';

export interface FormToTake {
  readonly form: FormVersion;
  /** The form of the binder that it is another version of. */
  readonly here: Form | null;
  readonly standing: Standing;
}

/** What a file of forms would do to a binder: shown before anything is stored. */
export function planForms(present: readonly Form[], forms: readonly FormVersion[]): FormToTake[] {
  const byOrigin = new Map(present.map((form) => [form.origin, form]));
  return forms.map((form) => {
    const here = byOrigin.get(form.origin) ?? null;
    return { form, here, standing: standingOf(form, here) };
  });
}

/** What is taken unless somebody says otherwise. */
export function isTakenUnasked({ standing }: FormToTake): boolean {
  return standing === 'new' || standing === 'next';
}

/** What taking these forms changes. The same file once more changes nothing; an earlier version never takes the place of a later one. */
export function takeForms(
  binderId: BinderId,
  plan: readonly FormToTake[],
  chosen: ReadonlySet<FormOrigin>,
  { instant, newId }: { readonly instant: number; readonly newId: () => string },
): TableDiff<Form> {
  const taken = plan.filter(({ form }) => chosen.has(form.origin));
  return tableDiff({
    added: taken
      .filter(({ here }) => here === null)
      .map(({ form }) =>
        newForm({ id: newId() as FormId, binderId, origin: form.origin }, form, instant, form.version),
      ),
    changed: taken.map(({ form, here, standing }) =>
      here && (standing === 'next' || standing === 'differs')
        ? changeBetween(here, nextForm(here, form, form.version))
        : null,
    ),
  });
}

function standingOf(form: FormVersion, here: Form | null): Standing {
  if (here === null) return 'new';
  if (jsonEqual(contentOf(form), contentOf(here))) return 'same';
  if (form.version === here.version) return 'differs';
  return form.version > here.version ? 'next' : 'earlier';
}
