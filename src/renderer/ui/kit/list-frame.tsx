import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { markRow } from '../../state/marking';
import { useDossiers } from '../../state/queries';
import { classes } from './classes';
import { useFocusFollower } from './focus-follower';
import { clustersOf, idsAround, itemsOf, type Cluster, type ListGroup, type ListItem, rowBeside } from './list-items';
import { SectionBox } from './mark-box';
import leaf from './leaf.module.css';
import styles from './windowed-list.module.css';

export interface ListProps {
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

/** A line that is drawn; `start` tells how far down, where the lines don't follow each other by themselves (px). */
interface DrawnLine {
  readonly index: number;
  readonly start?: number;
}

/** Which lines of a list are drawn, and how another comes into sight. */
export interface ListWindow {
  readonly drawn: readonly DrawnLine[];
  /** How tall all lines are together (px), where not all of them are drawn. */
  readonly height?: number;
  readonly scrollTo: (index: number) => void;
  /** Takes the element of a line, to learn how tall it is. */
  readonly measure?: (element: Element | null) => void;
}

/** What a list and its window both go by. */
export interface ListState {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly items: readonly ListItem[];
  /** The line with the focus; -1 when none has it. */
  readonly focusedIndex: number;
  readonly setFocused: (key: string | null) => void;
}

export function useListState(groups: readonly ListGroup[]): ListState {
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(groups), [groups]);
  const [focused, setFocused] = useState<string | null>(null);
  const focusedIndex = focused === null ? -1 : items.findIndex(({ key }) => key === focused);
  return { scroller, items, focusedIndex, setFocused };
}

const portion = 40;
const noItems: readonly ListItem[] = [];

interface ListFrameProps {
  readonly list: ListProps;
  readonly state: ListState;
  readonly window: ListWindow;
}

/**
 * The lines of a list that its window shows. Each group is a list of its own to screen readers, which are told its full length. Up and
 * Down lead from row to row.
 */
export function ListFrame({ list, state, window }: ListFrameProps) {
  const { label, groups, current, renderRow, known, marks = false } = list;
  const { scroller, items, focusedIndex, setFocused } = state;
  const { drawn, height, scrollTo, measure } = window;
  const [wanted, setWanted] = useState<number | null>(null);
  const read = useDossiersAround(known ? noItems : items, drawn);
  const dossiers = known ?? read;

  const lastShown = useRef<DossierId | null>(null);
  const currentIndex = current === null ? -1 : items.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (currentIndex < 0 || lastShown.current === current) return;
    lastShown.current = current;
    scrollTo(currentIndex);
  }, [current, currentIndex, scrollTo]);
  const focusRow = (index: number) => {
    setFocused(items[index]?.key ?? null);
    setWanted(index);
  };
  useFocusFollower(items, focusedIndex, focusRow);
  useEffect(() => {
    if (wanted !== null) scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] button`)?.focus();
  }, [wanted, scroller]);

  const stepFocus = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const next = by === null || focusedIndex < 0 ? null : rowBeside(items, focusedIndex, by);
    if (next === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey && marks) markBoth(groups, items[focusedIndex], items[next]);
    scrollTo(next);
    focusRow(next);
  };

  return (
    <div ref={scroller} className={classes(leaf.scroll, styles.scroll)} onKeyDown={stepFocus}>
      <div className={height === undefined ? undefined : styles.track} style={{ blockSize: height }}>
        {clustersOf(drawn, items).map((cluster) => {
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
              measure={measure}
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
  readonly cluster: Cluster<DrawnLine>;
  readonly label: string;
  readonly dossiers: ReadonlyMap<DossierId, Dossier>;
  readonly renderRow: ListProps['renderRow'];
  readonly marks: boolean;
  readonly measure: ListWindow['measure'];
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
  const lineAt = ({ index, start }: DrawnLine) => ({
    'data-index': index,
    ref: measure,
    ...(start !== undefined && { style: { translate: `0 ${start}px` } }),
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
function useDossiersAround(items: readonly ListItem[], drawn: readonly DrawnLine[]): ReadonlyMap<DossierId, Dossier> {
  const ids = idsAround(
    items,
    drawn.map(({ index }) => index),
    portion,
  );
  const read = useDossiers(ids);
  return useMemo(() => new Map(read?.map((dossier) => [dossier.id, dossier])), [read]);
}
