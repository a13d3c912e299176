import { create } from 'zustand';
import type { Binder } from '@shared/domain/records/binder';
import { type Dossier, isSheet } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { isSale } from '@shared/domain/records/outcome';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import type { ActionContext } from '../actions/action-context';
import { addNote, logContact } from '../actions/log-contact';
import { openFollowing, useDesk } from './desk';
import { emptyFields, type LogFields, type LogProblem } from './log-plan';
import { contactReport, sheetReport } from './log-report';
import { halfTypedContacts as drafts, offerDraft } from './half-typed-contacts';
import { attempt, type DoneWhen } from './run-action';
import type { Services } from './services';

export interface LogForm {
  readonly dossierId: DossierId;
  readonly binderId: BinderId;
  /** Whether it is the form of a loose sheet, which is done and not called: it has no outcomes. */
  readonly isSheet: boolean;
  readonly fields: LogFields;
  /** When a half-typed entry was saved that is offered again; null for a fresh form. */
  readonly resumedFrom: number | null;
}

interface LogFormState {
  readonly form: LogForm | null;
  /** The outcomes by their keys 1-9, at hand so that a key acts before the next one is pressed. */
  readonly outcomeIds: readonly string[];
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
  outcomeIds: [],
  problem: null,
  filing: false,
  focusRequests: 0,
  dayFirst: true,
}));

const set = useLogForm.setState;
const get = useLogForm.getState;

export function typeDatesDayFirst(dayFirst: boolean): void {
  set({ dayFirst });
}

/** The form that was asked for last: reading takes a moment, and the pages may have been turned meanwhile. */
let opening: { readonly dossierId: DossierId } | null = null;

/** Opens the form of a dossier, with what was half typed there before. */
export async function openLogForm(services: Services, dossierId: DossierId): Promise<void> {
  const own = { dossierId };
  opening = own;
  void drafts.flush(services);
  set({ form: null, problem: null });
  const [found, draft] = await Promise.all([findDossier(services, dossierId), services.store.draftOf(dossierId)]);
  if (!found || opening !== own) return;
  const { binder } = found;
  offerOutcomes(binder);
  const fields = drafts.waitingFor(dossierId)?.fields ?? (draft ? offerDraft(draft) : emptyFields);
  const resumedFrom = draft?.savedAt ?? null;
  set({ form: { dossierId, binderId: binder.id, isSheet: isSheet(found.dossier), fields, resumedFrom } });
}

/** Takes note of which outcomes there are to choose from; they may be changed while a form is open. */
export function offerOutcomes({ outcomes }: Pick<Binder, 'outcomes'>): void {
  set({ outcomeIds: offeredOutcomes(outcomes).map(({ id }) => id) });
}

/** Puts the form of a dossier away, with what is half typed kept. Another one may have been opened meanwhile. */
export async function closeLogForm(services: Services, dossierId: DossierId): Promise<void> {
  if (opening?.dossierId === dossierId) opening = null;
  await drafts.flush(services);
  if (get().form?.dossierId === dossierId) set({ form: null, problem: null });
}

export function changeFields(services: Services, changed: Partial<LogFields>): void {
  const { form, filing } = get();
  // What came in while it is being filed would be kept as the draft of a contact that is written down already.
  if (!form || filing) return;
  const fields = { ...form.fields, ...changed };
  set({ form: { ...form, fields }, problem: null });
  drafts.keep(services, form.dossierId, { binderId: form.binderId, fields });
}

/** Clears the fields and forgets the half-typed entry. */
export async function discardFields(services: Services): Promise<void> {
  const { form } = get();
  if (!form) return;
  set({ form: { ...form, fields: emptyFields, resumedFrom: null }, problem: null });
  drafts.keep(services, form.dossierId, { binderId: form.binderId, fields: emptyFields });
  await drafts.flush(services);
}

export function focusLogStrip(): void {
  set({ focusRequests: get().focusRequests + 1 });
}

/** Chooses the outcome whose key it is: the n-th of the binder's list. */
export function chooseOutcomeByKey(services: Services, number: number): void {
  const { form, outcomeIds } = get();
  const outcomeId = outcomeIds[number - 1];
  if (!form || form.isSheet || outcomeId === undefined) return;
  changeFields(services, { outcomeId });
  focusLogStrip();
}

export function togglePromised(services: Services): void {
  const { form } = get();
  if (form) changeFields(services, { promised: !form.fields.promised });
}

/** Logs the contact, or that the sheet was done, files the dossier and opens the next one; or says what is missing. */
export async function fileAndNext(services: Services): Promise<void> {
  const { form, filing } = get();
  if (!form || filing) return;
  const { dossierId, fields } = form;
  const asking = { dayFirst: get().dayFirst, tell: (problem: LogProblem | null) => set({ problem }) };
  let sale = false;
  const file = async (context: ActionContext) => {
    if (!form.isSheet)
      return logContact(context, dossierId, async (dossier) => {
        const report = await contactReport(services, fields, dossier, asking);
        sale = report.ok && isSale(report.value.outcome);
        return report;
      });
    const { doSheet } = await import('../actions/loose-sheets');
    return doSheet(context, dossierId, (sheet) => sheetReport(services, fields, sheet, asking));
  };
  await whileFiling(services, () =>
    attempt(services, file, {
      typed: wordsOf(fields),
      onDone: async (when, { seq }) => {
        await afterFiling(services, form, when);
        // Nobody waits for it: the next customer's strip is being typed into.
        if (sale)
          void import('./follow-ups').then((it) => it.offerFollowUps(services, dossierId, seq)).catch(console.error);
      },
    }),
  );
}

/** What is typed is on its way to the disk before the action is: should the store fall silent, it is there after a restart. */
async function whileFiling(services: Services, act: () => Promise<boolean>): Promise<void> {
  set({ filing: true });
  void drafts.flush(services);
  try {
    await act();
  } finally {
    set({ filing: false });
  }
}

/** Puts the form of a filed dossier away, unless something else was typed into it meanwhile. */
async function afterFiling(services: Services, { dossierId, fields }: LogForm, when: DoneWhen): Promise<void> {
  const { form } = get();
  const typedOn = form?.dossierId === dossierId ? form.fields : drafts.waitingFor(dossierId)?.fields;
  if (typedOn && !jsonEqual(typedOn, fields)) return;
  drafts.forget(dossierId);
  if (form?.dossierId === dossierId) set({ form: null, problem: null });
  // Who was told that it is not saved may be at something else by now.
  if (when === 'atOnce') openFollowing(dossierId);
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
  const { form, filing } = get();
  const text = form?.fields.text.trim();
  if (!form || !text || filing) return;
  const note = (context: ActionContext) => addNote(context, form.dossierId, text);
  await whileFiling(services, () =>
    attempt(services, note, { typed: wordsOf(form.fields), onDone: () => afterNoting(services, form) }),
  );
}

/** The text is in the log; what else stands in the fields stays half typed. */
async function afterNoting(services: Services, { dossierId, binderId, fields: noted }: LogForm): Promise<void> {
  const { form } = get();
  const fields = form?.dossierId === dossierId ? form.fields : noted;
  if (fields.text !== noted.text) return;
  const rest = { ...fields, text: '' };
  if (form?.dossierId === dossierId) set({ form: { ...form, fields: rest, resumedFrom: null }, problem: null });
  drafts.keep(services, dossierId, { binderId, fields: rest });
  await drafts.flush(services);
}

/** What was typed, to be copied: a line for each field that holds words. */
function wordsOf({ text, about, dateText, promiseWords }: LogFields): string {
  return [text, about, dateText, promiseWords].filter(Boolean).join('\n');
}
