import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import {
  defaultRangeExtractor,
  type Range,
  type Rect,
  useVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { markRow } from '../../state/marking';
import { useDossiers } from '../../state/queries';
import { classes } from './classes';
import { useFocusFollower } from './focus-follower';
import { type Cluster, clustersOf, idsAround, itemsOf, type ListGroup, type ListItem, rowBeside } from './list-items';
import { SectionBox } from './mark-box';
import leaf from './leaf.module.css';
import styles from './windowed-list.module.css';

interface WindowedListProps {
  /** What the list is called where it has no heading. */
  readonly label: string;
  readonly groups: readonly ListGroup[];
  /** Scrolled into view when it changes. */
  readonly current: DossierId | null;
  /** `group` and `position` (from 1) tell where in the list the row stands. */
  readonly renderRow: (dossier: Dossier, group: string, position: number) => ReactNode;
  /** The dossiers, where they have been read already; otherwise the rows on screen are. */
  readonly known?: ReadonlyMap<DossierId, Dossier>;
  /** Whether rows can be marked: then Shift with Up and Down does, and headings have a box for all below them. */
  readonly marks?: boolean;
}

const headingHeight = 36;
const rowHeight = 51;
const portion = 40;
const noItems: readonly ListItem[] = [];

/** How large the last list was: the next one most likely is as large, and need not be drawn twice to find out. */
let lastSeen: Rect = { width: 0, height: 0 };

/**
 * A list of any length that draws and reads only what is on screen and a little around. Each group is a list of its
 * own to screen readers, which are told its full length. Up and Down lead from row to row; the row with the focus
 * stays drawn while one scrolls.
 */
export function WindowedList({ label, groups, current, renderRow, known, marks = false }: WindowedListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(groups), [groups]);
  const [focused, setFocused] = useState<string | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const focusedIndex = focused === null ? -1 : items.findIndex(({ key }) => key === focused);
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
  const places = virtualizer.getVirtualItems();
  const read = useDossiersAround(known ? noItems : items, places);
  const dossiers = known ?? read;

  const lastShown = useRef<DossierId | null>(null);
  const currentIndex = current === null ? -1 : items.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (currentIndex < 0 || lastShown.current === current) return;
    lastShown.current = current;
    virtualizer.scrollToIndex(currentIndex, { align: 'auto' });
  }, [current, currentIndex, virtualizer]);
  const focusRow = (index: number) => {
    setFocused(items[index]?.key ?? null);
    setWanted(index);
  };
  useFocusFollower(items, focusedIndex, focusRow);
  useEffect(() => {
    if (wanted !== null) scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] button`)?.focus();
  }, [wanted]);

  const stepFocus = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const next = by === null || focusedIndex < 0 ? null : rowBeside(items, focusedIndex, by);
    if (next === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey && marks) markBoth(groups, items[focusedIndex], items[next]);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    focusRow(next);
  };

  return (
    <div ref={scroller} className={classes(leaf.scroll, styles.scroll)} onKeyDown={stepFocus}>
      <div className={styles.track} style={{ blockSize: virtualizer.getTotalSize() }}>
        {clustersOf(places, items).map((cluster) => {
          const group = groups[cluster.group];
          if (!group) return null;
          return (
            <GroupPart
              key={group.key}
              group={group}
              cluster={cluster}
              label={label}
              dossiers={dossiers}
              renderRow={renderRow}
              marks={marks && group.marks !== false}
              measure={virtualizer.measureElement}
              onFocus={(key) => {
                setFocused(key);
                setWanted(null);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

interface GroupPartProps {
  readonly group: ListGroup;
  readonly cluster: Cluster<VirtualItem>;
  readonly label: string;
  readonly dossiers: ReadonlyMap<DossierId, Dossier>;
  readonly renderRow: WindowedListProps['renderRow'];
  readonly marks: boolean;
  readonly measure: (element: Element | null) => void;
  readonly onFocus: (key: string) => void;
}

/** As much of a group as is drawn: perhaps its heading, and some of its rows. */
function GroupPart({ group, cluster, label, dossiers, renderRow, marks, measure, onFocus }: GroupPartProps) {
  const heading = cluster.drawn.find(({ item }) => item.id === null);
  const rows = cluster.drawn.filter(({ item }) => item.id !== null);
  /** Nothing for the moment until it is read. */
  const rowOf = ({ id, position }: ListItem) => {
    const dossier = id === null ? undefined : dossiers.get(id);
    return dossier && renderRow(dossier, group.key, position);
  };
  const lineAt = ({ index, start }: VirtualItem) => ({
    'data-index': index,
    ref: measure,
    style: { translate: `0 ${start}px` },
  });
  return (
    <>
      {heading && (
        <div className={styles.line} data-heading {...lineAt(heading.place)}>
          {marks && group.heading && <SectionBox title={group.heading.title} ids={group.ids} />}
          <h2 className={classes(leaf.heading, styles.heading)}>
            {group.heading?.title} <span>{group.heading?.remark}</span>
          </h2>
        </div>
      )}
      <div role="list" aria-label={group.heading?.title ?? label}>
        {rows.map(({ item, place }) => (
          <div
            key={item.key}
            role="listitem"
            aria-posinset={item.position}
            aria-setsize={group.ids.length}
            className={styles.line}
            onFocus={() => onFocus(item.key)}
            {...lineAt(place)}
          >
            {rowOf(item) ?? <div className={styles.unread} aria-busy="true" />}
          </div>
        ))}
      </div>
    </>
  );
}

/** Steps with Shift held down mark the row they leave and the one they come to. */
function markBoth(groups: readonly ListGroup[], ...items: readonly (ListItem | undefined)[]): void {
  for (const item of items) if (item?.id && groups[item.group]?.marks !== false) markRow(item.id, true, false);
}

/** The dossiers of the rows on screen, and of the rows that come next. */
function useDossiersAround(
  items: readonly ListItem[],
  places: readonly VirtualItem[],
): ReadonlyMap<DossierId, Dossier> {
  const ids = idsAround(
    items,
    places.map(({ index }) => index),
    portion,
  );
  const read = useDossiers(ids);
  return useMemo(() => new Map(read?.map((dossier) => [dossier.id, dossier])), [read]);
}

function withFocused(range: Range, focused: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (focused < 0 || focused >= range.count || drawn.includes(focused)) return drawn;
  return [...drawn, focused].sort((left, right) => left - right);
}
