import { useLayoutEffect, useRef } from 'react';
import { type ListItem, rowBeside } from './list-items';

/**
 * When the row with the focus goes elsewhere, the one that took its place gets the focus: keys go on from there, not from the top of the
 * page.
 * @param focused where the row is that had the focus last; -1 when it is gone.
 */
export function useFocusFollower(items: readonly ListItem[], focused: number, focusRow: (index: number) => void): void {
  const last = useRef(-1);
  useLayoutEffect(() => {
    const place = last.current;
    last.current = focused;
    if (focused >= 0 || place < 0 || document.activeElement !== document.body) return;
    const follower = rowBeside(items, place - 1, 1) ?? rowBeside(items, place, -1);
    if (follower !== null) focusRow(follower);
  });
}
