import type { DossierId } from '@shared/domain/records/ids';

/** A part of a list under a heading; the only part of a list needs none. */
export interface ListGroup {
  readonly key: string;
  readonly heading: { readonly title: string; readonly remark: string } | null;
  readonly ids: readonly DossierId[];
  /** False where a list that can be marked has rows that cannot. */
  readonly marks?: false;
}

/** One line of a list: a heading (`id` is null) or a row, with its position among the rows of its group. */
export interface ListItem {
  readonly key: string;
  readonly group: number;
  readonly id: DossierId | null;
  readonly position: number;
}

/** The lines of a list. A dossier may stand in it more than once, such as one that was called twice today. */
export function itemsOf(groups: readonly ListGroup[]): ListItem[] {
  const times = new Map<DossierId, number>();
  const keyOf = (id: DossierId) => {
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id} ${time}`;
  };
  return groups.flatMap(({ key, heading, ids }, group) => [
    ...(heading === null ? [] : [{ key: `heading ${key}`, group, id: null, position: 0 }]),
    ...ids.map((id, index): ListItem => ({ key: keyOf(id), group, id, position: index + 1 })),
  ]);
}

/** How many lines `itemsOf` comes to, without making them. */
export function countLines(groups: readonly ListGroup[]): number {
  return groups.reduce((sum, { heading, ids }) => sum + ids.length + (heading === null ? 0 : 1), 0);
}

/** The ids of all groups, in the order of the list. */
export function idsOf(groups: readonly ListGroup[]): DossierId[] {
  return groups.flatMap(({ ids }) => ids);
}

/** The groups with only these of their rows, those without any left out; where some are missing, the heading says so. */
export function groupsWith(
  groups: readonly ListGroup[],
  shown: readonly DossierId[],
  remark: (shown: number, all: number) => string,
): ListGroup[] {
  const kept = new Set(shown);
  return groups.flatMap((group) => {
    const ids = group.ids.filter((id) => kept.has(id));
    if (ids.length === 0) return [];
    if (ids.length === group.ids.length) return [group];
    const heading = group.heading && { ...group.heading, remark: remark(ids.length, group.ids.length) };
    return [{ ...group, heading, ids }];
  });
}

/** The index of the next (1) or previous (-1) row, past headings. @returns null at the end. */
export function rowBeside(items: readonly ListItem[], index: number, by: 1 | -1): number | null {
  for (let next = index + by; next >= 0 && next < items.length; next += by) if (items[next]?.id) return next;
  return null;
}

/**
 * The ids of the portions that the drawn lines lie in: rows are read by the portion, so that scrolling by a row reads
 * nothing and the next ones are there already.
 */
export function idsAround(items: readonly ListItem[], drawn: readonly number[], portion: number): DossierId[] {
  const portions = new Set(
    drawn.flatMap((index) => [index - portion / 4, index + portion / 4]).map((index) => Math.floor(index / portion)),
  );
  return [...portions]
    .sort((left, right) => left - right)
    .flatMap((number) => items.slice(Math.max(0, number) * portion, (number + 1) * portion))
    .flatMap(({ id }) => (id === null ? [] : [id]));
}

/** What is drawn of one group. */
export interface Cluster<Place> {
  readonly group: number;
  readonly drawn: { readonly item: ListItem; readonly place: Place }[];
}

/** The drawn lines by group, in the order of the list. */
export function clustersOf<Place extends { readonly index: number }>(
  places: readonly Place[],
  items: readonly ListItem[],
): Cluster<Place>[] {
  const clusters: Cluster<Place>[] = [];
  for (const place of places) {
    const item = items[place.index];
    if (!item) continue;
    const last = clusters.at(-1);
    if (last?.group === item.group) last.drawn.push({ item, place });
    else clusters.push({ group: item.group, drawn: [{ item, place }] });
  }
  return clusters;
}
