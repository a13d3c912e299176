import { create } from 'zustand';
import type { Binder } from '@shared/domain/records/binder';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { LogDraft } from '@shared/domain/records/log-draft';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { addNote, logContact } from '../actions/log-contact';
import { openFollowing, useDesk } from './desk';
import { emptyFields, type LogFields, nextContactOf, planOf, type LogProblem } from './log-plan';
import { announceRefusal } from './notices';
import { runAction } from './run-action';
import type { Services } from './services';

export interface LogForm {
  readonly dossierId: DossierId;
  readonly binderId: BinderId;
  /** The outcomes by their keys 1-9, at hand so that a key acts before the next one is pressed. */
  readonly outcomeIds: readonly string[];
  readonly fields: LogFields;
  /** When a half-typed entry was saved that is offered again; null for a fresh form. */
  readonly resumedFrom: number | null;
}

interface LogFormState {
  readonly form: LogForm | null;
  /** What was missing at the last try to file; shown until the fields change. */
  readonly problem: LogProblem | null;
  /** While it is being filed: a second Ctrl+Enter must not log twice. */
  readonly filing: boolean;
  /** Counts the requests to move the focus into the strip. */
  readonly focusRequests: number;
  readonly dayFirst: boolean;
}

export const useLogForm = create<LogFormState>(() => ({
  form: null,
  problem: null,
  filing: false,
  focusRequests: 0,
  dayFirst: true,
}));

const set = useLogForm.setState;
const get = useLogForm.getState;

/** Typing is saved after a short rest, so that closing the window or a crash loses at most half a second of it. */
const restBeforeSaving = 400;
let saving: ReturnType<typeof setTimeout> | undefined;
/** Turning pages without typing must not cost a write to the disk each time. */
let unsaved = false;
/** Half-typed entries that the store has refused. */
const unstored = new Map<DossierId, LogFields>();

export function typeDatesDayFirst(dayFirst: boolean): void {
  set({ dayFirst });
}

/** The form that was asked for last: reading takes a moment, and the pages may have been turned meanwhile. */
let opening: { readonly dossierId: DossierId } | null = null;

/** Opens the form of a dossier, with what was half typed there before. */
export async function openLogForm(services: Services, dossierId: DossierId): Promise<void> {
  const own = { dossierId };
  opening = own;
  await saveDraftNow(services);
  if (opening !== own) return;
  set({ form: null, problem: null });
  const [found, draft] = await Promise.all([findDossier(services, dossierId), services.store.draftOf(dossierId)]);
  if (!found || opening !== own) return;
  const outcomeIds = found.binder.outcomes.slice(0, 9).map(({ id }) => id);
  unsaved = false;
  const fields = unstored.get(dossierId) ?? (draft ? fieldsOf(draft) : emptyFields);
  set({ form: { dossierId, binderId: found.binder.id, outcomeIds, fields, resumedFrom: draft?.savedAt ?? null } });
}

/** Puts the form of a dossier away, with what is half typed kept. Another one may have been opened meanwhile. */
export async function closeLogForm(services: Services, dossierId: DossierId): Promise<void> {
  if (opening?.dossierId === dossierId) opening = null;
  await saveDraftNow(services);
  if (get().form?.dossierId === dossierId) set({ form: null, problem: null });
}

export function changeFields(services: Services, changed: Partial<LogFields>): void {
  const { form, filing } = get();
  // What came in while it is being filed would be kept as the draft of a contact that is written down already.
  if (!form || filing) return;
  set({ form: { ...form, fields: { ...form.fields, ...changed } }, problem: null });
  unsaved = true;
  clearTimeout(saving);
  saving = setTimeout(() => void saveDraftNow(services), restBeforeSaving);
}

/** Clears the fields and forgets the half-typed entry. */
export async function discardFields(services: Services): Promise<void> {
  const { form } = get();
  if (!form) return;
  clearTimeout(saving);
  set({ form: { ...form, fields: emptyFields, resumedFrom: null }, problem: null });
  unstored.delete(form.dossierId);
  await services.store.discardDraft(form.dossierId);
}

/** Writes what is half typed into the store at once: before the window closes or another dossier opens. */
export async function saveDraftNow({ store, context }: Services): Promise<void> {
  clearTimeout(saving);
  const { form } = get();
  if (!form || !unsaved) return;
  const { dossierId, binderId, fields } = form;
  unsaved = false;
  try {
    // Nothing is read first: of a window that closes only what is asked for at once is still done.
    if (jsonEqual(fields, emptyFields)) await store.discardDraft(dossierId);
    else await store.saveDraft({ ...fields, dossierId, binderId, savedAt: context.now().instant });
  } catch (problem) {
    // The store refuses, a full disk perhaps: what was typed stays at hand as long as the window is open.
    unstored.set(dossierId, fields);
    announceRefusal({ kind: 'notStored', cause: problem instanceof Error ? problem.message : String(problem) });
    return;
  }
  unstored.delete(dossierId);
}

export function focusLogStrip(): void {
  set({ focusRequests: get().focusRequests + 1 });
}

/** Chooses the outcome whose key it is: the n-th of the binder's list. */
export function chooseOutcomeByKey(services: Services, number: number): void {
  const outcomeId = get().form?.outcomeIds[number - 1];
  if (outcomeId === undefined) return;
  changeFields(services, { outcomeId });
  focusLogStrip();
}

export function togglePromised(services: Services): void {
  const { form } = get();
  if (form) changeFields(services, { promised: !form.fields.promised });
}

/** Logs the contact, files the dossier and opens the next one; or says what is missing. */
export async function fileAndNext(services: Services): Promise<void> {
  const { form, filing } = get();
  if (!form || filing) return;
  set({ filing: true });
  try {
    await file(services, form);
  } finally {
    set({ filing: false });
  }
}

async function file(services: Services, { dossierId, fields }: LogForm): Promise<void> {
  const found = await findDossier(services, dossierId);
  if (!found) {
    announceRefusal({ kind: 'gone' });
    return;
  }
  const plan = planOf(fields, { ...found, today: services.clock.today(), dayFirst: get().dayFirst });
  if (plan.problem || !plan.outcome || !plan.place) {
    set({ problem: plan.problem });
    return;
  }
  clearTimeout(saving);
  const next = nextContactOf(plan, plan.place, fields.promiseWords);
  const report = { outcome: plan.outcome, text: fields.text.trim(), next };
  if (!(await runAction(services, logContact, dossierId, report))) return;
  unstored.delete(dossierId);
  set({ form: null, problem: null });
  openFollowing(dossierId);
  // The same one again, when it was filed behind a later hour of the day: its strip starts afresh.
  if (useDesk.getState().open === dossierId) await openLogForm(services, dossierId);
}

/** The dossier with its binder, which is the one on the desk. */
async function findDossier({ store }: Services, id: DossierId): Promise<{ dossier: Dossier; binder: Binder } | null> {
  const { binderId } = useDesk.getState();
  const [dossier, binder] = await Promise.all([store.dossier(id), binderId ? store.binder(binderId) : undefined]);
  return dossier && binder ? { dossier, binder } : null;
}

/** Puts the text into the log as a note; the dossier stays where it lies. */
export async function keepAsNote(services: Services): Promise<void> {
  const { form } = get();
  const text = form?.fields.text.trim();
  if (!form || !text) return;
  clearTimeout(saving);
  if (!(await runAction(services, addNote, form.dossierId, text))) return;
  set({ form: { ...form, fields: { ...form.fields, text: '' }, resumedFrom: null }, problem: null });
  unsaved = true;
  await saveDraftNow(services);
}

function fieldsOf({ outcomeId, text, dateText, timeText, task, about, promised, promiseWords }: LogDraft): LogFields {
  return { outcomeId, text, dateText, timeText, task, about, promised, promiseWords };
}
