import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Writing } from '@shared/domain/calculating/typed-calculation';
import type { DemandedForm } from '@shared/domain/forms/demanded-forms';
import { checkAnswers, typedAtFirst } from '@shared/domain/forms/fill-form';
import type { Form } from '@shared/domain/records/form';
import type { DossierId, FilledFormId } from '@shared/domain/records/ids';
import { fillForm } from '../actions/fill-form';
import { layOut, turnTo } from './leafing';
import { attempt } from './run-action';
import { type Services, useServices } from './services';

/** The filled forms of a dossier on which something is half filled in. */
export function useHalfFilled(id: DossierId): ReadonlySet<FilledFormId> {
  const { store } = useServices();
  const drafts = useLiveQuery(() => store.filledForms.draftsOf(id), [store, id]);
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
