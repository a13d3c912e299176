import { create } from 'zustand';
import { jsonEqual } from '@shared/domain/base/json-equal';
import type { Divider } from '@shared/domain/filing/divider';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { Month } from '@shared/domain/time/month';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { putPageBack } from './leafing';

/** What lies open on the desk. A `date` of null follows the calendar: it is today, also after midnight. */
export type View =
  | { readonly name: 'today'; readonly date: PlainDate | null }
  | { readonly name: 'binder'; readonly divider: Divider | null }
  | { readonly name: 'pile' }
  | { readonly name: 'dealOut'; readonly month: Month | null }
  | { readonly name: 'workload' }
  | { readonly name: 'review'; readonly date: PlainDate | null }
  | { readonly name: 'bin' }
  | { readonly name: 'history' }
  | { readonly name: 'promises' }
  | { readonly name: 'notReached' }
  | { readonly name: 'complaints' }
  /** Results from the printed list of a day. */
  | { readonly name: 'fromPaper'; readonly date: PlainDate | null }
  | { readonly name: 'import' }
  | { readonly name: 'settings' }
  | { readonly name: 'storage' }
  | { readonly name: 'restore' };

/** What is laid over the desk until it is done with. */
export type Panel =
  | 'palette'
  | 'keys'
  | 'newDossier'
  | 'newSheet'
  | 'move'
  | 'rebalance'
  | 'spread'
  | 'dealOutEvenly'
  | 'drawFirstCalls'
  | 'close'
  | 'promise'
  | 'complaint'
  | 'referrer'
  | 'goTo'
  | 'emptyBin'
  | 'erase'
  | 'exportPerson'
  | 'absence'
  | 'print';

interface Position {
  readonly view: View;
  readonly open: DossierId | null;
  /** Where one was when the open dossier was looked up out of turn; Esc leads back, step by step. */
  readonly lookedUpFrom: Position | null;
}

interface Desk extends Position {
  readonly binderId: BinderId | null;
  /** The dossiers of the list on the left page, in its order. */
  readonly order: readonly DossierId[];
  readonly marked: ReadonlySet<DossierId>;
  /** The dossier that "File and next" has just turned to: its name takes the focus, and is read out. */
  readonly arrived: DossierId | null;
  readonly panel: Panel | null;
}

const nothingMarked: ReadonlySet<DossierId> = new Set();

/** What may vanish on reload: where one is looking, and what is marked. */
export const useDesk = create<Desk>(() => ({
  binderId: null,
  view: { name: 'today', date: null },
  open: null,
  lookedUpFrom: null,
  order: [],
  marked: nothingMarked,
  arrived: null,
  panel: null,
}));

const set = useDesk.setState;
const get = useDesk.getState;

/** These are about dossiers of the binder that lay open; whoever has called the search meanwhile is not cut off. */
const aboutDossiers: readonly (Panel | null)[] = [
  'move',
  'rebalance',
  'spread',
  'dealOutEvenly',
  'drawFirstCalls',
  'close',
  'promise',
  'complaint',
  'referrer',
  'emptyBin',
  'erase',
  'exportPerson',
  'absence',
  'print',
];

export function openBinderOnDesk(binderId: BinderId): void {
  set({
    binderId,
    view: { name: 'today', date: null },
    open: null,
    lookedUpFrom: null,
    order: [],
    marked: nothingMarked,
    panel: aboutDossiers.includes(get().panel) ? null : get().panel,
  });
}

/** Turns to a place; a document that lies over the list is put back. Where one is already, the list stays as it lies, and what was looked up goes back. */
export function goTo(view: View): void {
  putPageBack();
  const { view: current, open, order } = get();
  if (jsonEqual(view, current)) {
    const inList = open !== null && order.includes(open);
    set({ open: inList ? open : (order[0] ?? null), lookedUpFrom: null, panel: null });
    return;
  }
  set({ view, open: null, lookedUpFrom: null, order: [], marked: nothingMarked, panel: null });
}

export function openDossier(open: DossierId): void {
  set({ open, lookedUpFrom: null });
}

/** Lays a dossier on top without moving it; `putBack` returns to where one was (method.md, rule 2). */
export function lookUp(id: DossierId): void {
  const { view, open, lookedUpFrom } = get();
  const shown: View = hasDossierPage(view) ? view : { name: 'today', date: null };
  const from = open === id && shown === view ? lookedUpFrom : { view, open, lookedUpFrom };
  set({ view: shown, open: id, lookedUpFrom: from, panel: null });
}

/** These take the whole spread, or show something else on the right page. */
const withoutDossierPage: readonly View['name'][] = [
  'dealOut',
  'workload',
  'review',
  'fromPaper',
  'import',
  'settings',
  'storage',
  'restore',
];

function hasDossierPage({ name }: View): boolean {
  return !withoutDossierPage.includes(name);
}

export function putBack(): void {
  const { lookedUpFrom } = get();
  if (lookedUpFrom) set(lookedUpFrom);
}

/**
 * Tells what the list on the left holds. When nothing lies open the first one does; when the open one has left the
 * list, the one that took its place does.
 */
export function showOrder(order: readonly DossierId[]): void {
  const { open, lookedUpFrom, order: before } = get();
  if (lookedUpFrom || (open !== null && order.includes(open))) {
    set({ order });
    return;
  }
  const followers = open === null ? [] : before.slice(before.indexOf(open) + 1);
  const next = followers.find((id) => order.includes(id)) ?? order.at(open === null ? 0 : -1) ?? null;
  set({ order, open: next });
}

/** The next (1) or previous (-1) dossier of the list. */
export function turnDossier(by: 1 | -1): void {
  const { order, open } = get();
  const index = open === null ? -1 : order.indexOf(open);
  const next = order[Math.min(Math.max(index + by, 0), order.length - 1)];
  if (next) set({ open: next, lookedUpFrom: null });
}

/** After "File and next": back to where one was, or on to the dossier that follows in the list. */
export function openFollowing(filed: DossierId): void {
  const { order, lookedUpFrom } = get();
  const index = order.indexOf(filed);
  const next = lookedUpFrom ? lookedUpFrom.open : (order[index + 1] ?? order[index - 1] ?? null);
  if (lookedUpFrom) putBack();
  set({ open: next, arrived: next });
}

/** The dossier that has just arrived has been shown to whoever reads along. */
export function noteArrival(): void {
  set({ arrived: null });
}

export function markAll(ids: readonly DossierId[]): void {
  set({ marked: new Set(ids) });
}

export function unmarkAll(): void {
  set({ marked: nothingMarked });
}

export function showPanel(panel: Panel | null): void {
  set({ panel });
}
