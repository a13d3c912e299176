import { useLiveQuery } from 'dexie-react-hooks';
import { type FollowUps, followsUp, followUpsAfter } from '@shared/domain/care/follow-ups';
import { calendarOf } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import type { DossierId } from '@shared/domain/records/ids';
import { doneMinutes } from '@shared/domain/workload/done-work';
import { fileFollowUps } from '../actions/care';
import { CareRecords } from '../storage/care-records';
import { laterMessages } from '../i18n/later-messages';
import { useDesk } from './desk';
import { useNotice } from './notices';
import { runAction } from './run-action';
import { type Services, useServices } from './services';

/** Offers to follow up a sale that has just been written down. */
export async function offerFollowUps(services: Services, dossierId: DossierId, seq: number): Promise<void> {
  const [days] = await Promise.all([daysFor(services, dossierId), laterMessages()]);
  const { notice } = useNotice.getState();
  // The next step has a message of its own.
  if (days && notice?.kind === 'done' && notice.done.seq === seq)
    useNotice.setState({ notice: { ...notice, followUps: days } });
}

/** The message stays; what it offered is not to be taken. */
export function dismissFollowUps(): void {
  const { notice } = useNotice.getState();
  if (notice?.kind !== 'done') return;
  const { followUps: _declined, ...left } = notice;
  useNotice.setState({ notice: left });
}

/** Takes the offer, or follows up the sale of a dossier that nothing was offered for. */
export async function takeFollowUps(services: Services): Promise<void> {
  const { notice } = useNotice.getState();
  const offer = notice?.kind === 'done' && notice.followUps ? notice : null;
  const dossierId = offer ? offer.done.subject.dossierId : useDesk.getState().open;
  const days = offer?.followUps ?? (dossierId && (await daysFor(services, dossierId)));
  if (!dossierId || !days) return;
  await followUp(services, dossierId, days);
}

/** How a sale that was written down could be followed up; null when it is already, undefined while that is read. */
export function useFollowUps({ dossierId, instant }: Contact): FollowUps | null | undefined {
  const services = useServices();
  return useLiveQuery(async () => {
    const reminders = await services.store.by(CareRecords).remindersOf([dossierId]);
    // What was filed for an earlier sale makes room for these.
    const followed = reminders.some((reminder) => followsUp(reminder) && reminder.createdAt >= instant);
    return followed ? null : daysFor(services, dossierId);
  }, [services, dossierId, instant]);
}

export function followUp(services: Services, dossierId: DossierId, days: FollowUps): Promise<boolean> {
  return runAction(services, fileFollowUps, dossierId, days);
}

async function daysFor({ store, clock }: Services, id: DossierId): Promise<FollowUps | null> {
  const dossier = await store.dossier(id);
  const binder = dossier && (await store.binder(dossier.binderId));
  if (!binder) return null;
  const today = clock.today();
  const [work, done] = await Promise.all([store.shelfWork(binder.id), store.doneOn(binder.id, today)]);
  const { estimates } = binder;
  return followUpsAfter({
    work,
    estimates,
    calendar: calendarOf(binder),
    today,
    done: doneMinutes(done, estimates),
  });
}
