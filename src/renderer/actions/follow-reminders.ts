import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { followDossier, type ReminderGround } from '@shared/domain/care/reminder';
import { calendarOf } from '@shared/domain/records/binder';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId } from '@shared/domain/records/ids';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import type { ActionContext } from './action-context';
import type { DossierChange } from './change-dossier';
import { subjectOf, type Work } from './perform';
import { CareRecords } from '../storage/care-records';

/** The work with the reminders of the dossiers as they are after it: one step, that is taken back as one. */
export async function withFollowing(
  context: ActionContext,
  work: Work,
  changes: readonly DossierChange[],
): Promise<Work> {
  const [only] = changes;
  if (only?.before.reminds && only.after.binnedAt !== null) return workOfRemoval(only.before);
  const reminders = await context.store.by(CareRecords).remindersOf(changes.map(({ before }) => before.id));
  if (reminders.length === 0) return work;
  const ground = await reminderGround(context, work.binderId);
  const following = changes.map(({ before, after }) =>
    followDossier(
      before,
      after,
      reminders.filter(({ reminds }) => reminds.dossierId === before.id),
      ground,
    ),
  );
  const { added = [], changed = [], removed = [] } = work.diff.dossiers ?? {};
  const followed = following.flatMap((one) => one.changed.map((change) => changeBetween(change.before, change.after)));
  const dossiers = tableDiff({
    added,
    changed: [...changed, ...followed],
    removed: [...removed, ...following.flatMap((one) => one.removed)],
  });
  return { ...work, diff: { ...work.diff, dossiers } };
}

/** The work of taking a reminder away, which keeps nothing of its own. It is told in the dossier that it is for. */
export function workOfRemoval(reminder: Dossier): Work {
  const { binderId, reminds } = reminder;
  const subject = { ...subjectOf(reminder), dossierId: reminds?.dossierId ?? reminder.id, to: null };
  return { binderId, verb: 'removeReminder', subject, diff: { dossiers: tableDiff({ removed: [reminder] }) } };
}

/** What the days of reminders follow from. */
export async function reminderGround({ store, now }: ActionContext, binderId: BinderId): Promise<ReminderGround> {
  const binder = await store.binder(binderId);
  return { today: now().date, calendar: binder ? calendarOf(binder) : mondayToFriday };
}
