import { create } from 'zustand';
import type { DossierId } from '@shared/domain/records/ids';
import { markAll, useDesk } from './desk';

/** The row whose box was used last: where a range begins that is marked with Shift. */
const useAnchor = create<{ readonly anchor: DossierId | null }>(() => ({ anchor: null }));

/**
 * Marks a dossier of the list, or takes its mark away. With `through` all rows from the box used last to this one
 * become as this one does.
 */
export function markRow(id: DossierId, marked: boolean, through: boolean): void {
  const { order, marked: before } = useDesk.getState();
  const { anchor } = useAnchor.getState();
  const next = new Set(before);
  for (const row of through ? rowsBetween(order, anchor, id) : [id]) {
    if (marked) next.add(row);
    else next.delete(row);
  }
  useAnchor.setState({ anchor: id });
  markAll([...next]);
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
