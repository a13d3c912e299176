import { create } from 'zustand';
import type { DossierId } from '@shared/domain/records/ids';
import { markAll, openDossier, useDesk } from './desk';

/** A part of the list on the left: what stands under one heading. */
export interface Section {
  readonly key: string;
  readonly ids: readonly DossierId[];
}

interface Marking {
  /** The row whose box was used last, or that was opened: where a range begins that is marked with Shift. */
  readonly anchor: DossierId | null;
  /** The parts of the list on the left whose rows can be marked. */
  readonly sections: readonly Section[];
  /** How many a filter hides. */
  readonly hidden: number;
}

const nothingToMark: Marking = { anchor: null, sections: [], hidden: 0 };

/** What there is to mark on the page; what is marked is the desk's. */
export const useMarking = create<Marking>(() => nothingToMark);

/** Tells which rows can be marked. @returns how to take it back, when the list is gone. */
export function showSections(sections: readonly Section[]): () => void {
  useMarking.setState({ sections });
  return () => useMarking.setState({ sections: nothingToMark.sections });
}

/** Tells how many the filter hides. @returns how to take it back. */
export function showHidden(hidden: number): () => void {
  useMarking.setState({ hidden });
  return () => useMarking.setState({ hidden: 0 });
}

/**
 * Marks a dossier of the list, or takes its mark away. With `through` all rows from the box used last to this one
 * become as this one does.
 */
export function markRow(id: DossierId, marked: boolean, through: boolean): void {
  const { order } = useDesk.getState();
  const { anchor } = useMarking.getState();
  markThese(through ? rowsBetween(order, anchor, id) : [id], marked);
  useMarking.setState({ anchor: id });
}

/** Marks dossiers in addition to what is marked, or takes their marks away. */
export function markThese(ids: readonly DossierId[], marked: boolean): void {
  const next = new Set(useDesk.getState().marked);
  for (const id of ids) {
    if (marked) next.add(id);
    else next.delete(id);
  }
  markAll([...next]);
}

/** What was held down while a row was clicked. */
type Held = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** A click on a row: it opens; with Ctrl it is marked or not, with Shift all rows from the last one on are marked. */
export function clickRow(id: DossierId, { shiftKey, ctrlKey, metaKey }: Held): void {
  if (shiftKey) markRow(id, true, true);
  else if (ctrlKey || metaKey) markRow(id, !useDesk.getState().marked.has(id), false);
  else {
    useMarking.setState({ anchor: id });
    openDossier(id);
  }
}

/** Takes away the marks of what no longer lies here, so that nothing is moved that cannot be seen. */
export function keepMarksOf(ids: readonly DossierId[]): void {
  const { marked } = useDesk.getState();
  if (marked.size === 0) return;
  const here = new Set(ids);
  const kept = [...marked].filter((id) => here.has(id));
  if (kept.length < marked.size) markAll(kept);
}

function rowsBetween(order: readonly DossierId[], from: DossierId | null, to: DossierId): readonly DossierId[] {
  const start = from === null ? -1 : order.indexOf(from);
  const end = order.indexOf(to);
  return start < 0 || end < 0 ? [to] : order.slice(Math.min(start, end), Math.max(start, end) + 1);
}
