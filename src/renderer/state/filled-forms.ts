import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { usualFor } from '@shared/domain/calculating/currency';
import type { Writing } from '@shared/domain/calculating/typed-calculation';
import type { DemandedForm } from '@shared/domain/forms/demanded-forms';
import { checkAnswers, typedAtFirst } from '@shared/domain/forms/fill-form';
import { starterForms } from '@shared/domain/forms/starter-forms';
import type { Form } from '@shared/domain/records/form';
import type { BinderId, DossierId, FilledFormId } from '@shared/domain/records/ids';
import { fillForm } from '../actions/fill-form';
import { takeForms } from '../actions/take-forms';
import type { I18n } from '../i18n/i18n-context';
import { layOut, turnTo } from './leafing';
import { attempt, runAction } from './run-action';
import { type Services, useServices } from './services';

/** The forms of a binder, the oldest first. */
export function useForms(binderId: BinderId): Form[] | undefined {
  const { store } = useServices();
  return useLiveQuery(() => store.forms.of(binderId), [store, binderId]);
}

/** The filled forms of a dossier on which something is half filled in. */
export function useHalfFilled(id: DossierId): ReadonlySet<FilledFormId> {
  const { store } = useServices();
  const drafts = useLiveQuery(() => store.forms.draftsOf(id), [store, id]);
  return useMemo(() => new Set(drafts?.map(({ filledFormId }) => filledFormId)), [drafts]);
}

/** Begins to fill in a form with what its form proposes, and lays it open. */
export async function beginFilledForm(services: Services, of: DossierId, form: Form, writing: Writing): Promise<void> {
  const id = services.context.newId() as FilledFormId;
  const { answers } = checkAnswers(form, typedAtFirst(form, writing), writing);
  await attempt(services, (context) => fillForm(context, of, form.id, id, answers), {
    onDone: () => {
      turnTo(of, 'filledForms');
      layOut({ kind: 'filledForm', of, id });
    },
  });
}

/** Lays open what has to be filled in first: where it was left off, or a new one. */
export async function fillInFirst(
  services: Services,
  of: DossierId,
  { form, begun }: DemandedForm,
  writing: Writing,
): Promise<void> {
  turnTo(of, 'filledForms');
  if (begun) layOut({ kind: 'filledForm', of, id: begun });
  else await beginFilledForm(services, of, form, writing);
}

/** Takes the forms to begin with into a binder; those that are there already stay as they are. */
export function takeStarters(services: Services, binderId: BinderId, { t, locale }: I18n): Promise<boolean> {
  const forms = starterForms((key) => t(`starterForms.${key}`), usualFor(locale.tag).currency);
  return runAction(services, takeForms, binderId, forms, new Set(forms.map(({ origin }) => origin)));
}
