import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type ComplaintTime, complaintTimeOf, complaintTimes } from '@shared/domain/care/complaint';
import type { Care, Complaint } from '@shared/domain/records/care';
import type { Dossier, Reminder } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { changeCare } from '../actions/care';
import { useBinderId, useShared, useToday } from './queries';
import { runAction } from './run-action';
import { type Services, useServices } from './services';
import { CareRecords } from '../storage/care-records';

/** What reminds of something in a dossier. */
export function useReminders(id: DossierId): readonly Reminder[] | undefined {
  const { store } = useServices();
  return useShared(store, `reminders ${id}`, () => store.by(CareRecords).remindersOf([id]));
}

/** Whom a customer has recommended one to. */
export function useReferred(id: DossierId): readonly Dossier[] | undefined {
  const { store } = useServices();
  return useLiveQuery(() => store.by(CareRecords).referredBy(id), [store, id]);
}

/** A dossier whose customer waits for an answer. */
export interface Complaining {
  readonly dossier: Dossier;
  readonly complaint: Complaint;
}

/** The open complaints by when they are to be answered, each part in the order of its days. */
export type ComplaintsByTime = Readonly<Record<ComplaintTime, readonly Complaining[]>>;

/** All open complaints of the binder, by their index. */
export function useComplaints(): ComplaintsByTime | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  const today = useToday();
  const dossiers = useLiveQuery(() => store.by(CareRecords).complaints(binderId), [store, binderId]);
  return useMemo(() => dossiers && byTime(dossiers, today), [dossiers, today]);
}

function byTime(dossiers: readonly Dossier[], today: PlainDate): ComplaintsByTime {
  const open = dossiers.flatMap((dossier) => {
    const complaint = dossier.care?.complaint;
    return complaint ? [{ dossier, complaint }] : [];
  });
  const parts = complaintTimes.map(
    (time) => [time, open.filter(({ complaint }) => complaintTimeOf(complaint, today) === time)] as const,
  );
  return Object.fromEntries(parts) as Record<ComplaintTime, Complaining[]>;
}

/** The ids of what lies in the bin, the newest there first; reminders lie there with their dossiers. */
export function useBinnedIds(): DossierId[] | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  return useLiveQuery(() => store.by(CareRecords).binnedIds(binderId), [store, binderId]);
}

/** What is to be saved yet, by dossier: whoever walks through a list by its letters passes by what is not meant. */
const wanted = new Map<DossierId, Partial<Care>>();

/** Saves what is known of a customer, one step after the other. */
export async function saveCare(services: Services, id: DossierId, changed: Partial<Care>): Promise<void> {
  const saving = wanted.has(id);
  wanted.set(id, { ...wanted.get(id), ...changed });
  if (saving) return;
  for (let next = wanted.get(id); next && Object.keys(next).length > 0; next = wanted.get(id)) {
    wanted.set(id, {});
    await runAction(services, changeCare, id, next);
  }
  wanted.delete(id);
}
