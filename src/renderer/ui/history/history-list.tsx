import { useEffect, useMemo, useRef, useState } from 'react';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import type { HistoryLine } from '@shared/domain/history/history-line';
import { momentOfInstant } from '@shared/domain/time/moment';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { lookUp } from '../../state/desk';
import { useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { HistoryRow } from '../kit/history-row';
import leaf from '../kit/leaf.module.css';
import { useUndoFrom } from '../kit/undo-blocked';
import styles from './history-leaf.module.css';

interface HistoryListProps {
  readonly lines: readonly HistoryLine[];
  /** There are older ones, which are asked for when the end comes near. */
  readonly more: boolean;
  readonly onMore: () => void;
}

type Item = { readonly key: string } & ({ readonly day: PlainDate } | { readonly line: HistoryLine });

const rowHeight = 56;
const headingHeight = 36;
/** So many lines before the end more are read. */
const near = 20;

/** The steps of a history by day. Only what is on screen is drawn; what is older is read when one comes near it. */
export function HistoryList({ lines, more, onMore }: HistoryListProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(lines), [lines]);
  const [focused, setFocused] = useState<string | null>(null);
  const { undoLine, question } = useUndoFrom();
  const focusedIndex = focused === null ? -1 : items.findIndex(({ key }) => key === focused);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index] && 'day' in items[index] ? headingHeight : rowHeight),
    getItemKey: (index) => items[index]?.key ?? index,
    rangeExtractor: (range) => withFocused(range, focusedIndex),
    overscan: 10,
  });
  const places = virtualizer.getVirtualItems();
  const last = places.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= items.length - near) onMore();
  }, [more, last, items.length, onMore]);
  return (
    <div ref={scroller} className={classes(leaf.scroll, styles.scroll)}>
      <div
        className={styles.track}
        role="list"
        aria-label={t('history.list')}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {places.map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <div
              key={item.key}
              role="listitem"
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.line}
              style={{ translate: `0 ${start}px` }}
              onFocus={() => setFocused(item.key)}
            >
              {'day' in item ? (
                <h2 className={classes(leaf.heading, styles.heading)}>{formats.longDay(item.day, today)}</h2>
              ) : (
                <HistoryRow line={item.line} onUndo={undoLine} onOpen={lookUp} />
              )}
            </div>
          );
        })}
      </div>
      {question}
    </div>
  );
}

function itemsOf(lines: readonly HistoryLine[]): Item[] {
  let day: PlainDate | null = null;
  return lines.flatMap((line) => {
    const { date } = momentOfInstant(line.at);
    const item: Item = { key: String(line.seq), line };
    if (date === day) return [item];
    day = date;
    // A clock that was set back may come to a day twice.
    return [{ key: `${date} ${line.seq}`, day: date }, item];
  });
}

function withFocused(range: Range, focused: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (focused < 0 || focused >= range.count || drawn.includes(focused)) return drawn;
  return [...drawn, focused].sort((left, right) => left - right);
}
