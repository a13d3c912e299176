import { describe, expect, test } from 'vitest';
import { diffsTouch } from '@shared/domain/base/diffs-touch';
import { type Identified, type RecordsDiff, tableDiff } from '@shared/domain/base/records-diff';

interface Tables {
  left: Identified;
  right: Identified;
}
type Diff = RecordsDiff<Tables>;

const change = (id: string, field: string) => ({ id, from: { [field]: 1 }, to: { [field]: 2 } });
const changing = (...changed: ReturnType<typeof change>[]): Diff => ({ left: tableDiff({ changed }) });
const adding = (id: string): Diff => ({ left: tableDiff({ added: [{ id }] }) });
const removing = (id: string): Diff => ({ left: tableDiff({ removed: [{ id }] }) });

describe('two diffs', () => {
  test.each<[string, Diff, Diff]>([
    ['the same field of one record', changing(change('a', 'place')), changing(change('b', 'x'), change('a', 'place'))],
    ['a field of a record that one adds', changing(change('a', 'place')), adding('a')],
    ['a field of a record that one removes', changing(change('a', 'place')), removing('a')],
    ['a record that one adds and the other removes', adding('a'), removing('a')],
  ])('touch by %s', (_, one, other) => {
    expect(diffsTouch(one, other)).toBe(true);
    expect(diffsTouch(other, one)).toBe(true);
  });

  test.each<[string, Diff, Diff]>([
    ['different fields', changing(change('a', 'place')), changing(change('a', 'card'))],
    ['different records', changing(change('a', 'place')), changing(change('b', 'place'))],
    ['one id in different tables', adding('a'), { right: tableDiff({ added: [{ id: 'a' }] }) }],
    ['nothing at all', {}, adding('a')],
  ])('do not touch by %s', (_, one, other) => {
    expect(diffsTouch(one, other)).toBe(false);
    expect(diffsTouch(other, one)).toBe(false);
  });
});
