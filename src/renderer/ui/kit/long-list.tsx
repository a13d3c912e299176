import { useCallback, useEffect } from 'react';
import { defaultRangeExtractor, type Range, type Rect, useVirtualizer } from '@tanstack/react-virtual';
import { ListFrame, type ListProps, useListState } from './list-frame';

const headingHeight = 36;
const rowHeight = 51;

/** How large the last list was: the next one most likely is as large, and need not be drawn twice to find out. */
let lastSeen: Rect = { width: 0, height: 0 };

/** Draws and reads only what is on screen and a little around. The row with the focus stays drawn while one scrolls. */
export function LongList(list: ListProps) {
  const state = useListState(list.groups);
  const { items, scroller, focusedIndex } = state;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.id === null ? headingHeight : rowHeight),
    getItemKey: (index) => items[index]?.key ?? index,
    rangeExtractor: (range) => withFocused(range, focusedIndex),
    overscan: 5,
    initialRect: lastSeen,
  });
  useEffect(() => {
    if (virtualizer.scrollRect) lastSeen = virtualizer.scrollRect;
  });
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  const window = {
    drawn: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    scrollTo,
    measure: virtualizer.measureElement,
  };
  return <ListFrame list={list} state={state} window={window} />;
}

function withFocused(range: Range, focused: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (focused < 0 || focused >= range.count || drawn.includes(focused)) return drawn;
  return [...drawn, focused].sort((left, right) => left - right);
}
