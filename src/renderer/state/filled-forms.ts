import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { usualFor } from '@shared/domain/calculating/currency';
import type { Writing } from '@shared/domain/calculating/typed-calculation';
import { checkSheet, typedAtFirst } from '@shared/domain/forms/fill-form';
import { starterForms } from '@shared/domain/forms/starter-forms';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { TypedSheet } from '@shared/domain/records/filled-form-draft';
import type { Form } from '@shared/domain/records/form';
import type { BinderId, DossierId, FilledFormId } from '@shared/domain/records/ids';
import { changeFilledForm } from '../actions/change-filled-form';
import { fillForm } from '../actions/fill-form';
import { takeForms } from '../actions/take-forms';
import type { I18n } from '../i18n/i18n-context';
import { useDesk } from './desk';
import { forgetSheetTyping, type SheetTyping, typeOnNewSheet } from './filled-form-typing';
import { layOutSheet, turnTo, useLeafing } from './leafing';
import { attempt, runAction } from './run-action';
import { type Services, useServices } from './services';

/** The sheet that lies open beside the dossier on the desk; null when none does. */
export function useOpenSheet(): FilledFormId | null {
  const open = useDesk((desk) => desk.open);
  return useLeafing(({ sheet }) => (sheet && sheet.of === open ? sheet.id : null));
}

/** The forms of a binder, the oldest first. */
export function useForms(binderId: BinderId): Form[] | undefined {
  const { store } = useServices();
  return useLiveQuery(() => store.forms.of(binderId), [store, binderId]);
}

/** The sheets of a dossier on which something is half filled in. */
export function useHalfFilled(id: DossierId): ReadonlySet<FilledFormId> {
  const { store } = useServices();
  const drafts = useLiveQuery(() => store.forms.draftsOf(id), [store, id]);
  return useMemo(() => new Set(drafts?.map(({ filledFormId }) => filledFormId)), [drafts]);
}

/** Begins a sheet with what its form proposes, and lays it open. */
export async function beginSheet(services: Services, of: DossierId, form: Form, writing: Writing): Promise<void> {
  const id = services.context.newId() as FilledFormId;
  const { answers } = checkSheet(form, typedAtFirst(form, writing), writing);
  await attempt(services, (context) => fillForm(context, of, form.id, id, answers), {
    onDone: () => {
      turnTo(of, 'filledForms');
      layOutSheet(of, id);
    },
  });
}

/** Takes the forms to begin with into a binder; those that are there already stay as they are. */
export function takeStarters(services: Services, binderId: BinderId, { t, locale }: I18n): Promise<boolean> {
  const forms = starterForms((key) => t(`starterForms.${key}`), usualFor(locale.tag).currency);
  return runAction(services, takeForms, binderId, forms, new Set(forms.map(({ origin }) => origin)));
}

/** Stores what is filled in. Where another window was faster that is said, and whoever saves once more knows of it. */
export async function saveSheet(
  services: Services,
  now: FilledForm,
  { base, typed }: SheetTyping,
  written: Pick<FilledForm, 'answers' | 'date'>,
): Promise<void> {
  await attempt(services, (context) => changeFilledForm(context, base, written), {
    typed: typedText(base, typed),
    onDone: async () => {
      await forgetSheetTyping(services, now, typed);
      // Whoever has typed on meanwhile goes on from what is stored now.
      typeOnNewSheet({ ...base, ...written });
    },
    onRefused: ({ kind }) => {
      if (kind === 'unchanged') void forgetSheetTyping(services, now, typed);
      if (kind === 'changedMeanwhile') typeOnNewSheet(now);
      return kind === 'unchanged';
    },
  });
}

/** What was typed, to be copied should it not be saved. */
function typedText({ form }: FilledForm, { answers }: TypedSheet): string {
  const lines = answers.map(({ field: key, text, chosen }) => {
    const field = form.fields.find((one) => one.key === key);
    const options = field && 'options' in field ? field.options : [];
    const said = [text, ...options.filter((option) => chosen.includes(option.key)).map(({ label }) => label)];
    return said.some(Boolean) ? `${field?.label ?? key}: ${said.filter(Boolean).join(', ')}` : '';
  });
  return [form.name, ...lines].filter(Boolean).join('\n');
}
