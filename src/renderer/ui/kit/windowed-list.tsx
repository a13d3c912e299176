import { useCallback, useState } from 'react';
import { lazyPart } from './lazy-part';
import { countLines } from './list-items';
import { ListFrame, type ListProps, useListState } from './list-frame';

/** The first screen does without: a day has some thirty dossiers. */
const LongList = lazyPart(async () => (await import('./long-list')).LongList);

/** Up to so many lines are drawn faster than it is found out which of them are on screen. */
const fewLines = 60;

/** A list of any length. One that has become long stays so: its rows and the focus need not change places again. */
export function WindowedList(list: ListProps) {
  const isLong = countLines(list.groups) > fewLines;
  const [wasLong, setWasLong] = useState(isLong);
  if (isLong && !wasLong) setWasLong(true);
  return isLong || wasLong ? <LongList {...list} /> : <WholeList {...list} />;
}

function WholeList(list: ListProps) {
  const state = useListState(list.groups);
  const { items, scroller } = state;
  const scrollTo = useCallback(
    (index: number) => scroller.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    [scroller],
  );
  return <ListFrame list={list} state={state} window={{ drawn: items.map((_, index) => ({ index })), scrollTo }} />;
}
