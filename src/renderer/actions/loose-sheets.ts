import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { err, ok, type Result } from '@shared/domain/base/result';
import { doReminder } from '@shared/domain/care/do-reminder';
import { doSheet as doByRule, type SheetReport } from '@shared/domain/filing/do-sheet';
import { closedOn, type Place } from '@shared/domain/filing/place';
import { calendarOf } from '@shared/domain/records/binder';
import { newSheetDraft } from '@shared/domain/records/card-draft';
import {
  isReminder,
  isSheet,
  type LooseSheet,
  newDossier,
  type Reminder,
  type Repetition,
} from '@shared/domain/records/dossier';
import type { BinderId, ContactId, DossierId } from '@shared/domain/records/ids';
import type { DayTime } from '@shared/domain/time/moment';
import type { ActionContext } from './action-context';
import { changeDossier } from './change-dossier';
import {
  type ActionResult,
  dossierAtHand,
  gatherAndPerform,
  perform,
  type Refusal,
  subjectOf,
  type Work,
} from './perform';

/** A loose sheet as it is wanted. */
export interface NewSheet {
  readonly title: string;
  readonly notes: string;
  readonly place: Place;
  /** Its own estimate; null when that of other work counts. */
  readonly minutes: number | null;
  readonly repeats: Repetition | null;
}

/** Files a new loose sheet. */
export function createSheet(
  context: ActionContext,
  binderId: BinderId,
  { title, notes, place, minutes, repeats }: NewSheet,
): Promise<ActionResult> {
  const sheet: LooseSheet = {
    ...newDossier(context.newId() as DossierId, binderId, context.now().instant, { name: title, notes }),
    task: 'other',
    place,
    minutes,
    sheet: { repeats, turn: null },
  };
  return perform(context, {
    binderId,
    verb: 'createSheet',
    subject: { ...subjectOf(sheet), from: null },
    diff: { dossiers: tableDiff({ added: [sheet] }) },
    finishesCardDraftOf: newSheetDraft(binderId),
  });
}

/** Changes how a sheet comes again. Its rhythm then counts from the day that it lies behind. */
export function changeRepetition(
  context: ActionContext,
  id: DossierId,
  repeats: Repetition | null,
): Promise<ActionResult> {
  return changeDossier(context, id, 'changeSheet', (dossier) =>
    isSheet(dossier) ? { ...dossier, sheet: { repeats, turn: null } } : dossier,
  );
}

/**
 * Writes down that a loose sheet was done and files it, with the end of its draft: one transaction (method.md, rule 2).
 * @param report finds out from the sheet as it lies now; a refusal of that ends it.
 * @param at when it was done, where that is written down afterwards; else just now.
 */
export function doSheet(
  context: ActionContext,
  id: DossierId,
  report: (sheet: LooseSheet) => Promise<Result<SheetReport, Refusal>>,
  at: DayTime | null = null,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const sheet = found.value;
    if (!isSheet(sheet)) return err({ kind: 'changedMeanwhile' });
    const reported = await report(sheet);
    if (!reported.ok) return reported;
    if (isReminder(sheet)) return workOfReminder(context, sheet, reported.value, at);
    const done = doByRule(sheet, reported.value, context.newId() as ContactId, { ...context.now(), ...at });
    return ok({
      binderId: sheet.binderId,
      verb: done.dossier.place.kind === 'closed' ? 'closeDossier' : 'doSheet',
      subject: subjectOf(sheet, done.dossier),
      diff: {
        dossiers: tableDiff({ changed: [changeBetween(sheet, done.dossier)] }),
        contacts: tableDiff({ added: [done.contact] }),
      },
      finishesDraftOf: id,
    });
  });
}

/** The same for a reminder: it is told in the log of the customer that it is for, and the two go together. */
async function workOfReminder(
  context: ActionContext,
  reminder: Reminder,
  report: SheetReport,
  at: DayTime | null,
): Promise<Result<Work, Refusal>> {
  const found = await dossierAtHand(context, reminder.reminds.dossierId);
  if (!found.ok) return found;
  const before = found.value;
  const now = { ...context.now(), ...at };
  const done = doReminder(reminder, before, report, context.newId() as ContactId, now);
  const changed = [changeBetween(before, done.customer), done.reminder && changeBetween(reminder, done.reminder)];
  const putOff = report.place !== null;
  return ok({
    binderId: reminder.binderId,
    verb: putOff ? 'fileDossier' : 'doReminder',
    subject: { ...subjectOf(reminder, done.reminder ?? reminder), dossierId: before.id },
    diff: {
      dossiers: tableDiff({ changed, removed: done.reminder ? [] : [reminder] }),
      ...(done.contact && { contacts: tableDiff({ added: [done.contact] }) }),
    },
    finishesDraftOf: reminder.id,
  });
}

/** Does a loose sheet for the last time: it is closed as done, also when it would come again. */
export function closeAsDone(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return doSheet(context, id, async ({ binderId }) => {
    const binder = await context.store.binder(binderId);
    if (!binder) return err({ kind: 'gone' });
    const place = closedOn(context.now().date, 'done');
    return ok({ text: '', place, calendar: calendarOf(binder), estimates: binder.estimates });
  });
}
