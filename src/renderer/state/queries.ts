import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { completeness, type Completeness } from '@shared/domain/filing/completeness';
import {
  allDividers,
  type DayDivider,
  dayDividers,
  dividerKey,
  dividerOf,
  type Divider,
  type DividerMode,
  type Rings,
  shelvesBehind,
} from '@shared/domain/filing/divider';
import {
  dayShelf,
  earliestDayShelf,
  placeOfShelf,
  type Shelf,
  type ShelfRange,
  shelvesOfDays,
} from '@shared/domain/filing/shelf';
import { type Binder, calendarOf } from '@shared/domain/records/binder';
import type { Calculation } from '@shared/domain/records/calculation';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { Contact } from '@shared/domain/records/contact';
import type { DossierDocument } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { LogDraft } from '@shared/domain/records/log-draft';
import type { Preferences } from '@shared/domain/records/preferences';
import { addDays, type PlainDate } from '@shared/domain/time/plain-date';
import type { WorkingCalendar } from '@shared/domain/time/working-calendar';
import type { DoneContact } from '@shared/domain/workload/done-work';
import type { ShelfWork } from '@shared/domain/workload/shelf-work';
import type { BinderStore } from '../storage/binder-store';
import type { ShelfIds } from '../storage/rows';
import type { DayRecords } from '../storage/day-records';
import { type SharedQuery, sharedQuery } from '../storage/shared-query';
import { useDesk } from './desk';
import { useServices } from './services';

/** Live reads: each is asked again when what it read has changed, in this window or in another. */

/** The day it is; changes at midnight and when the machine wakes. */
export function useToday(): PlainDate {
  const { clock } = useServices();
  return useSyncExternalStore(
    useCallback((listener) => clock.onNewDay(listener), [clock]),
    () => clock.today(),
  );
}

/** What many parts of the screen ask at once is read once for all of them (see `SharedQuery`). */
export function useShared<Value>(store: BinderStore, key: string, ask: () => Promise<Value>): Value | undefined {
  const query = sharedQuery(store, key, ask);
  return useSyncExternalStore(query.subscribe, query.current);
}

/** The binder that lies on the desk. @throws before one does: the app mounts afterwards. */
export function useBinderId(): BinderId {
  const binderId = useDesk((desk) => desk.binderId);
  if (binderId === null) throw new Error('No binder on the desk');
  return binderId;
}

export function useBinder(): Binder | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  return useShared(store, `binder ${binderId}`, () => store.binder(binderId));
}

export function useBinders(): Binder[] | undefined {
  const { store } = useServices();
  return useLiveQuery(() => store.binders(), [store]);
}

export function usePreferences(): Preferences | undefined {
  const { store } = useServices();
  return useShared(store, 'preferences', () => store.preferences());
}

/** When the owner of the binder works; changes only when the binder does. */
export function useCalendar(): WorkingCalendar | undefined {
  const binder = useBinder();
  return useMemo(() => binder && calendarOf(binder), [binder]);
}

/** The dividers in the rings: by number until the binder has been read. */
export function useRings(): Rings {
  const today = useToday();
  const mode = useBinder()?.dividers ?? numbered;
  return useMemo(() => ({ today, mode }), [today, mode]);
}

const numbered: DividerMode = { kind: 'numbered' };

/** What lies on each shelf, by kind: kept with each commit, so that no dossier has to be read for it (method.md, rule 9). */
export function useShelfWork(): ReadonlyMap<Shelf, ShelfWork> | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  return useShared(store, `shelfWork ${binderId}`, () => store.shelfWork(binderId));
}

/** How many dossiers lie on each shelf. */
export function useShelfCounts(): ReadonlyMap<Shelf, number> | undefined {
  const work = useShelfWork();
  return useMemo(() => work && new Map([...work].map(([shelf, { count }]) => [shelf, count])), [work]);
}

/** The sheets for single days that lie in the rings; undefined while what they depend on is read. */
export function useDayDividers(): readonly DayDivider[] | undefined {
  const rings = useRings();
  const calendar = useCalendar();
  const counts = useShelfCounts();
  return useMemo(
    () => calendar && counts && dayDividers(rings, calendar, (date) => counts.has(dayShelf(date))),
    [rings, calendar, counts],
  );
}

/** How many dossiers lie behind a divider, by `dividerKey`. */
export function countsByDivider(counts: ReadonlyMap<Shelf, number>, rings: Rings): ReadonlyMap<string, number> {
  const sums = new Map(allDividers(rings).map((divider) => [dividerKey(divider), 0]));
  for (const [shelf, count] of counts) {
    const place = placeOfShelf(shelf);
    if (!place) continue;
    const key = dividerKey(dividerOf(place, rings));
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}

/** How many dossiers lie behind each divider today, by `dividerKey`. */
export function useDividerCounts(): ReadonlyMap<string, number> | undefined {
  const counts = useShelfCounts();
  const rings = useRings();
  return useMemo(() => counts && countsByDivider(counts, rings), [counts, rings]);
}

/** How many dossiers a binder holds, those in the bin left out. */
export function useDossierCount(binderId: BinderId): number | undefined {
  const { store } = useServices();
  return useLiveQuery(() => store.countDossiers(binderId), [store, binderId]);
}

/** Where all dossiers are (method.md, rule 1); the total is counted one by one, independent of the kept counts. */
export function useCompleteness(): Completeness | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  const rings = useRings();
  return useLiveQuery(async () => {
    const { total, counts } = await store.inventory(binderId);
    return completeness(total, counts, rings);
  }, [store, binderId, rings]);
}

export type DayWork = DayRecords;

/**
 * A day's stack: what lies behind it (behind today also what is overdue), and what was logged and filed on it. Both parts are read as one,
 * so that no dossier shows in both, or in neither, for a moment.
 */
export function useDay(date: PlainDate): DayRecords | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  const query = dayQuery(store, binderId, date, useToday());
  return useSyncExternalStore(query.subscribe, query.current);
}

function dayQuery(store: BinderStore, binderId: BinderId, date: PlainDate, today: PlainDate): SharedQuery<DayRecords> {
  return sharedQuery(store, `day ${binderId} ${date} ${today}`, () =>
    store.day(binderId, shelvesOfDays(date, date, today), date),
  );
}

/** Keeps the days on both sides of a day read while there is nothing else to do: whoever turns the page finds the next one at once. */
export function useDaysBeside(date: PlainDate): void {
  const { store } = useServices();
  const binderId = useBinderId();
  const today = useToday();
  useEffect(() => {
    let stops: (() => void)[] = [];
    const idle = requestIdleCallback(() => {
      stops = [-1, 1].map((by) => dayQuery(store, binderId, addDays(date, by), today).subscribe(() => {}));
    });
    return () => {
      cancelIdleCallback(idle);
      for (const stop of stops) stop();
    };
  }, [store, binderId, date, today]);
}

/** The dossiers on the shelves from one to another: for plans, which look at each of them. */
export function useDossiersOn(from: Shelf, to: Shelf): Dossier[] | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  return useLiveQuery(() => store.dossiersOn(binderId, [{ from, to }]), [store, binderId, from, to]);
}

/** The ids on the shelves from one to another, shelf by shelf. */
export function useIdsOnShelves(from: Shelf, to: Shelf): ShelfIds[] | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  return useLiveQuery(() => store.idsByShelf(binderId, [{ from, to }]), [store, binderId, from, to]);
}

/** What is overdue today (method.md, rule 3). */
export function useOverdue(): Dossier[] | undefined {
  return useDossiersOn(earliestDayShelf, dayShelf(addDays(useToday(), -1)));
}

/** What was done on a day: logged and filed. */
export function useDone(date: PlainDate): readonly DoneContact[] | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  return useShared(store, `done ${binderId} ${date}`, () => store.doneOn(binderId, date));
}

/** Only the ids, for lists that may be long and read what they show. */
function useDossierIdsOn(ranges: readonly ShelfRange[]): DossierId[] | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  return useLiveQuery(() => store.dossierIdsOn(binderId, ranges), [store, binderId, JSON.stringify(ranges)]);
}

export function useDossierIdsBehind(divider: Divider): DossierId[] | undefined {
  return useDossierIdsOn(shelvesBehind(divider, useRings()));
}

/** The ids behind a divider, shelf by shelf: for lists that are headed by date. */
export function useIdsByShelf(divider: Divider): ShelfIds[] | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  const rings = useRings();
  const key = dividerKey(divider);
  return useLiveQuery(() => store.idsByShelf(binderId, shelvesBehind(divider, rings)), [store, binderId, rings, key]);
}

export function useDossiers(ids: readonly DossierId[]): Dossier[] | undefined {
  const { store } = useServices();
  return useLiveQuery(() => store.dossiers(ids), [store, ids.join()]);
}

/** `undefined` while it is read, `null` when there is no such dossier. */
export function useDossier(id: DossierId): Dossier | null | undefined {
  const { store } = useServices();
  return useShared(store, `dossier ${id}`, async () => (await store.dossier(id)) ?? null);
}

export function useContacts(id: DossierId): Contact[] | undefined {
  const { store } = useServices();
  return useShared(store, `contactsOf ${id}`, () => store.contactsOf(id));
}

/** The documents of a dossier, oldest first. */
export function useDocuments(id: DossierId): DossierDocument[] | undefined {
  const { store } = useServices();
  return useLiveQuery(() => store.documentsOf(id), [store, id]);
}

/** The calculations of a dossier with all versions, oldest first. */
export function useCalculations(id: DossierId): Calculation[] | undefined {
  const { store } = useServices();
  return useLiveQuery(() => store.calculations.of(id), [store, id]);
}

export function useDrafts(): LogDraft[] | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  return useLiveQuery(() => store.drafts(binderId), [store, binderId]);
}

/** The sheets that were filled in for a dossier, oldest first. */
export function useFilledForms(id: DossierId): FilledForm[] | undefined {
  const { store } = useServices();
  return useLiveQuery(() => store.filledForms.of(id), [store, id]);
}
