import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { isAtRisk, type PromiseTime, promiseTimeOf, promiseTimes } from '@shared/domain/filing/promise';
import type { CustomerPromise, Dossier } from '@shared/domain/records/dossier';
import type { BinderId } from '@shared/domain/records/ids';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { BinderStore } from '../storage/binder-store';
import { useBinderId, useShared, useToday } from './queries';
import { useServices } from './services';

/** A dossier whose customer was told a date. */
export interface Promised extends Dossier {
  readonly promise: CustomerPromise;
}

/** The open promises by when they are for, each part in the order of day and hour. */
export type PromisesByTime = Readonly<Record<PromiseTime, readonly Promised[]>>;

/** All open promises of the binder, by their index. */
export function usePromises(): PromisesByTime | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  const today = useToday();
  const dossiers = useLiveQuery(() => store.promised(binderId), [store, binderId]);
  return useMemo(() => dossiers && byTime(dossiers, today), [dossiers, today]);
}

export function byTime(dossiers: readonly Dossier[], today: PlainDate): PromisesByTime {
  const parts = { overdue: [] as Promised[], today: [] as Promised[], coming: [] as Promised[] };
  for (const dossier of dossiers) if (hasPromise(dossier)) parts[promiseTimeOf(dossier.promise, today)].push(dossier);
  for (const time of promiseTimes) parts[time].sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));
  return parts;
}

function hasPromise(dossier: Dossier): dossier is Promised {
  return dossier.promise !== null;
}

function sortKey({ promise: { date, time }, id }: Promised): string {
  return `${date} ${time ?? '99'} ${id}`;
}

/** How many promises there are up to today, and how many of them may be broken unnoticed. */
export interface DuePromises {
  readonly count: number;
  readonly atRisk: number;
}

/** Read by the index of promises: only those that are due, none for most of the day. */
export function useDuePromises(): DuePromises | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  const today = useToday();
  return useShared(store, `duePromises ${binderId} ${today}`, () => readDuePromises(store, binderId, today));
}

export async function readDuePromises(store: BinderStore, binderId: BinderId, today: PlainDate): Promise<DuePromises> {
  const due = await store.promised(binderId, today);
  return { count: due.length, atRisk: due.filter(isAtRisk).length };
}
