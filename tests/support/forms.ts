import { contentOf } from '@shared/domain/forms/change-form';
import type { Dossier } from '@shared/domain/records/dossier';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { Form } from '@shared/domain/records/form';
import type { FilledFormId, FormId } from '@shared/domain/records/ids';
import { createTemplate } from '@renderer/actions/create-template';
import { fillForm } from '@renderer/actions/fill-form';
import { storedForms } from '@renderer/actions/stored-templates';
import { everyField, formOf } from '../domain/forms/fixtures';
import { testId } from './builders';
import { done, type TestBinder } from './test-binder';

/** A form with a field of each kind, made as a user makes it. */
export async function formIn(it: TestBinder, binderId = it.id, name = 'Bedarf'): Promise<Form> {
  const id = testId() as FormId;
  done(await createTemplate(it.context, storedForms, binderId, id, contentOf(formOf(everyField(true), { name }))));
  return storedForm(it, id);
}

/** A sheet in a dossier, begun with that form. */
export async function sheetIn(it: TestBinder, { id: dossierId }: Dossier, form: Form): Promise<FilledForm> {
  const id = testId() as FilledFormId;
  done(await fillForm(it.context, dossierId, form.id, id, []));
  return storedSheet(it, id);
}

export async function storedForm({ store }: TestBinder, id: FormId): Promise<Form> {
  const form = await store.forms.get(id);
  if (!form) throw new Error(`Not stored: ${id}`);
  return form;
}

export async function storedSheet({ store }: TestBinder, id: FilledFormId): Promise<FilledForm> {
  const sheet = await store.filledForms.get(id);
  if (!sheet) throw new Error(`Not stored: ${id}`);
  return sheet;
}
