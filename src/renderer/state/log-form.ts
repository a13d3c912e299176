import { create } from 'zustand';
import type { DossierId } from '@shared/domain/records/ids';
import type { LogDraft } from '@shared/domain/records/log-draft';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { addNote, logContact } from '../actions/log-contact';
import { openFollowing } from './desk';
import { emptyFields, type LogFields, nextContactOf, planOf, type LogProblem } from './log-plan';
import { runAction } from './run-action';
import type { Services } from './services';

export interface LogForm {
  readonly dossierId: DossierId;
  readonly fields: LogFields;
  /** When a half-typed entry was saved that is offered again; null for a fresh form. */
  readonly resumedFrom: number | null;
}

interface LogFormState {
  readonly form: LogForm | null;
  /** What was missing at the last try to file; shown until the fields change. */
  readonly problem: LogProblem | null;
  /** Counts the requests to move the focus into the strip. */
  readonly focusRequests: number;
  readonly dayFirst: boolean;
}

export const useLogForm = create<LogFormState>(() => ({ form: null, problem: null, focusRequests: 0, dayFirst: true }));

const set = useLogForm.setState;
const get = useLogForm.getState;

/** Typing is saved after a short rest, so that closing the window or a crash loses at most half a second of it. */
const restBeforeSaving = 400;
let saving: ReturnType<typeof setTimeout> | undefined;

export function typeDatesDayFirst(dayFirst: boolean): void {
  set({ dayFirst });
}

/** Opens the form of a dossier, with what was half typed there before. */
export async function openLogForm(services: Services, dossierId: DossierId): Promise<void> {
  await saveDraftNow(services);
  set({ form: null, problem: null });
  const draft = await services.store.draftOf(dossierId);
  set({ form: { dossierId, fields: draft ? fieldsOf(draft) : emptyFields, resumedFrom: draft?.savedAt ?? null } });
}

/** Puts the form of a dossier away, with what is half typed kept. Another one may have been opened meanwhile. */
export async function closeLogForm(services: Services, dossierId: DossierId): Promise<void> {
  await saveDraftNow(services);
  if (get().form?.dossierId === dossierId) set({ form: null, problem: null });
}

export function changeFields(services: Services, changed: Partial<LogFields>): void {
  const { form } = get();
  if (!form) return;
  set({ form: { ...form, fields: { ...form.fields, ...changed } }, problem: null });
  clearTimeout(saving);
  saving = setTimeout(() => void saveDraftNow(services), restBeforeSaving);
}

/** Clears the fields and forgets the half-typed entry. */
export async function discardFields(services: Services): Promise<void> {
  const { form } = get();
  if (!form) return;
  clearTimeout(saving);
  set({ form: { ...form, fields: emptyFields, resumedFrom: null }, problem: null });
  await services.store.discardDraft(form.dossierId);
}

/** Writes what is half typed into the store at once: before the window closes or another dossier opens. */
export async function saveDraftNow({ store, context }: Services): Promise<void> {
  clearTimeout(saving);
  const { form } = get();
  if (!form) return;
  const dossier = await store.dossier(form.dossierId);
  if (!dossier) return;
  const { dossierId, fields } = form;
  if (jsonEqual(fields, emptyFields)) await store.discardDraft(dossierId);
  else await store.saveDraft({ ...fields, dossierId, binderId: dossier.binderId, savedAt: context.now().instant });
}

export function focusLogStrip(): void {
  set({ focusRequests: get().focusRequests + 1 });
}

/** Chooses the outcome whose key it is: the n-th of the binder's list. */
export async function chooseOutcomeByKey(services: Services, number: number): Promise<void> {
  const { form } = get();
  const dossier = form && (await services.store.dossier(form.dossierId));
  const binder = dossier && (await services.store.binder(dossier.binderId));
  const outcome = binder?.outcomes[number - 1];
  if (outcome) {
    changeFields(services, { outcomeId: outcome.id });
    focusLogStrip();
  }
}

export function togglePromised(services: Services): void {
  const { form } = get();
  if (form) changeFields(services, { promised: !form.fields.promised });
}

/** Logs the contact, files the dossier and opens the next one; or says what is missing. */
export async function fileAndNext(services: Services): Promise<void> {
  const { form, dayFirst } = get();
  if (!form) return;
  const { store, clock } = services;
  const dossier = await store.dossier(form.dossierId);
  const binder = dossier && (await store.binder(dossier.binderId));
  if (!dossier || !binder) return;
  const plan = planOf(form.fields, { binder, dossier, today: clock.today(), dayFirst });
  if (plan.problem || !plan.outcome || !plan.place) {
    set({ problem: plan.problem });
    return;
  }
  clearTimeout(saving);
  const next = nextContactOf(plan, plan.place, form.fields.promiseWords);
  const report = { outcome: plan.outcome, text: form.fields.text.trim(), next };
  if (await runAction(services, logContact, dossier.id, report)) {
    set({ form: { ...form, fields: emptyFields, resumedFrom: null }, problem: null });
    openFollowing(dossier.id);
  }
}

/** Puts the text into the log as a note; the dossier stays where it lies. */
export async function keepAsNote(services: Services): Promise<void> {
  const { form } = get();
  const text = form?.fields.text.trim();
  if (!form || !text) return;
  clearTimeout(saving);
  if (await runAction(services, addNote, form.dossierId, text)) {
    set({ form: { ...form, fields: emptyFields, resumedFrom: null }, problem: null });
  }
}

function fieldsOf({ outcomeId, text, dateText, timeText, task, about, promised, promiseWords }: LogDraft): LogFields {
  return { outcomeId, text, dateText, timeText, task, about, promised, promiseWords };
}
