import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import { careOf, withAnniversary, withCare } from '@shared/domain/care/change-care';
import { answerComplaint as answerByRule } from '@shared/domain/care/complaint';
import { followsUp, followUpKinds, type FollowUps } from '@shared/domain/care/follow-ups';
import { filedFor, newReminder, occasionIn, type WhatFor } from '@shared/domain/care/reminder';
import { behindDay } from '@shared/domain/filing/place';
import type { Anniversary, Care, Complaint } from '@shared/domain/records/care';
import type { Dossier, Reminder } from '@shared/domain/records/dossier';
import type { ContactId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier, withReminders, workOfChange } from './change-dossier';
import { reminderGround, workOfRemoval } from './follow-reminders';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf, type Work } from './perform';
import { CareRecords } from '../storage/care-records';

/** Changes what is known of a customer besides the card. */
export function changeCare(context: ActionContext, id: DossierId, changed: Partial<Care>): Promise<ActionResult> {
  return changeDossier(context, id, 'changeCare', (dossier) => withCare(dossier, changed));
}

/** Takes an anniversary in, or changes one. */
export function keepAnniversary(
  context: ActionContext,
  id: DossierId,
  { name, day, ...known }: Omit<Anniversary, 'id'> & Partial<Pick<Anniversary, 'id'>>,
): Promise<ActionResult> {
  const anniversary = { id: known.id ?? context.newId(), name, day };
  return changeDossier(context, id, 'changeCare', (dossier) =>
    withCare(dossier, { anniversaries: withAnniversary(careOf(dossier).anniversaries, anniversary) }),
  );
}

/** Takes an anniversary out; what reminds of it goes with it. */
export function dropAnniversary(context: ActionContext, id: DossierId, anniversary: string): Promise<ActionResult> {
  return changeDossier(context, id, 'changeCare', (dossier) =>
    withCare(dossier, { anniversaries: careOf(dossier).anniversaries.filter((one) => one.id !== anniversary) }),
  );
}

/** Files a reminder of something that stands in the dossier. There is only ever one of each. */
export function remindOf(context: ActionContext, id: DossierId, what: WhatFor): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const customer = found.value;
    const day = occasionIn(customer, what)?.day;
    if (!day || (await reminderOf(context, id, what))) return err({ kind: 'unchanged' });
    const filed = filedFor(day, await reminderGround(context, customer.binderId));
    const reminder = newReminder(customer, what, filed, fresh(context));
    return ok({
      binderId: customer.binderId,
      verb: 'setReminder',
      subject: { ...subjectOf(customer), from: null, to: reminder.place },
      diff: { dossiers: tableDiff({ added: [reminder] }) },
    });
  });
}

/** Takes a reminder away; what it reminded of stays in the dossier. */
export function stopReminding(context: ActionContext, id: DossierId, what: WhatFor): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const reminder = await reminderOf(context, id, what);
    return reminder ? ok(workOfRemoval(reminder)) : err({ kind: 'unchanged' });
  });
}

async function reminderOf({ store }: ActionContext, id: DossierId, what: WhatFor): Promise<Reminder | undefined> {
  const reminders = await store.by(CareRecords).remindersOf([id]);
  return reminders.find(({ reminds }) => reminds.kind === what.kind && reminds.anniversary === what.anniversary);
}

/**
 * Writes down a complaint and until when it is to be answered, with a reminder for that day: one step. A complaint that is open already
 * is changed, and its reminder follows.
 */
export function enterComplaint(
  context: ActionContext,
  id: DossierId,
  { about, answerBy }: Omit<Complaint, 'since'>,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const before = found.value;
    const ground = await reminderGround(context, before.binderId);
    const since = before.care?.complaint?.since ?? ground.today;
    const after = withCare(before, { complaint: { about, since, answerBy } });
    const what: WhatFor = { kind: 'complaint', anniversary: null };
    const known = await reminderOf(context, id, what);
    const work = workOfChange('enterComplaint', before, after);
    if (known) return ok(await withReminders(context, work, [{ before, after }]));
    const reminder = newReminder(after, what, filedFor({ kind: 'by', date: answerBy }, ground), fresh(context));
    const { changed = [] } = work.diff.dossiers ?? {};
    return ok({
      ...work,
      subject: { ...work.subject, from: null, to: reminder.place },
      diff: { dossiers: tableDiff({ added: [reminder], changed }) },
    });
  });
}

/** Writes the answer to a complaint into the log, where the complaint stays on record; what reminded of it goes. */
export function answerComplaint(context: ActionContext, id: DossierId, text: string): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const before = found.value;
    const answered = answerByRule(before, text, context.newId() as ContactId, context.now());
    if (!answered) return err({ kind: 'unchanged' });
    const work: Work = {
      binderId: before.binderId,
      verb: 'answerComplaint',
      subject: subjectOf(before),
      diff: {
        dossiers: tableDiff({ changed: [changeBetween(before, answered.dossier)] }),
        contacts: tableDiff({ added: [answered.contact] }),
      },
    };
    return ok(await withReminders(context, work, [{ before, after: answered.dossier }]));
  });
}

/** Files what follows a sale, as one step. What was filed for an earlier one and is still to come is put in the place of these. */
export function fileFollowUps(context: ActionContext, id: DossierId, days: FollowUps): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const customer = found.value;
    const added = followUpKinds.map((kind) => followUp(context, customer, { kind, anniversary: null }, days[kind]));
    const known = await context.store.by(CareRecords).remindersOf([id]);
    const removed = known.filter(followsUp);
    return ok({
      binderId: customer.binderId,
      verb: 'fileFollowUps',
      subject: { ...subjectOf(customer), from: null, to: behindDay(days.thanks) },
      diff: { dossiers: tableDiff({ added, removed }) },
    });
  });
}

function followUp(context: ActionContext, customer: Dossier, what: WhatFor, day: FollowUps['thanks']): Reminder {
  return newReminder(customer, what, { place: behindDay(day), sheet: { repeats: null, turn: null } }, fresh(context));
}

function fresh({ newId, now }: ActionContext) {
  return { id: newId() as DossierId, createdAt: now().instant };
}
