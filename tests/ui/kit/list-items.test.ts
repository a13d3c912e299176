import { expect, test } from 'vitest';
import type { DossierId } from '@shared/domain/records/ids';
import {
  clustersOf,
  groupsWith,
  idsAround,
  idsOf,
  itemsOf,
  type ListGroup,
  rowBeside,
} from '@renderer/ui/kit/list-items';

const id = (name: string) => name as DossierId;
const heading = (title: string) => ({ title, remark: '' });
const groups: readonly ListGroup[] = [
  { key: 'one', heading: heading('One'), ids: [id('a'), id('b')] },
  { key: 'two', heading: heading('Two'), ids: [id('c')] },
];

test('a list has its headings and its rows with their place in the group', () => {
  expect(itemsOf(groups).map(({ id, position, group }) => [id, position, group])).toEqual([
    [null, 0, 0],
    ['a', 1, 0],
    ['b', 2, 0],
    [null, 0, 1],
    ['c', 1, 1],
  ]);
  expect(idsOf(groups)).toEqual(['a', 'b', 'c']);
});

test('the way from row to row leads past headings and ends at the ends', () => {
  const items = itemsOf(groups);
  expect(rowBeside(items, 2, 1)).toBe(4);
  expect(rowBeside(items, 4, -1)).toBe(2);
  expect(rowBeside(items, 4, 1)).toBeNull();
  expect(rowBeside(items, 1, -1)).toBeNull();
});

test('what is drawn is parted by group', () => {
  const clusters = clustersOf([{ index: 2 }, { index: 3 }, { index: 4 }], itemsOf(groups));
  expect(clusters.map(({ group, drawn }) => [group, drawn.map(({ item }) => item.id)])).toEqual([
    [0, ['b']],
    [1, [null, 'c']],
  ]);
});

test('rows are read by the portion, and the next portion before it is reached', () => {
  const ids = Array.from({ length: 100 }, (_, index) => id(String(index)));
  const items = itemsOf([{ key: 'all', heading: null, ids }]);
  expect(idsAround(items, [0, 5, 20], 40)).toEqual(ids.slice(0, 40));
  expect(idsAround(items, [25, 30], 40)).toEqual(ids.slice(0, 80));
  expect(idsAround(items, [3, 95], 40)).toEqual([...ids.slice(0, 40), ...ids.slice(80)]);
  expect(idsAround(items, [], 40)).toEqual([]);
});

test('a filter leaves the groups with their rows that it has found, and none that would be empty', () => {
  const remark = (shown: number, all: number) => `${shown} of ${all}`;
  expect(groupsWith(groups, [id('c'), id('b')], remark)).toEqual([
    { key: 'one', heading: { title: 'One', remark: '1 of 2' }, ids: ['b'] },
    groups[1],
  ]);
  expect(groupsWith(groups, [id('c')], remark)).toEqual([groups[1]]);
});
