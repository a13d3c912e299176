import { jsonEqual } from '@shared/domain/base/json-equal';
import {
  applyChange,
  changeBetween,
  changeFits,
  invertDiff,
  isEmptyDiff,
  type RecordChange,
  type RecordsDiff,
  tableDiff,
} from '@shared/domain/base/records-diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly place: unknown;
  readonly tags: unknown;
  readonly note: string | null;
}
interface Tables {
  readonly people: Row;
  readonly things: Row;
}

const rowOf = (id: string): fc.Arbitrary<Row> =>
  fc.record({
    id: fc.constant(id),
    name: fc.string({ maxLength: 3 }),
    place: fc.json({ maxDepth: 2 }).map((text): unknown => JSON.parse(text)),
    tags: fc.oneof(fc.constant(null), fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 })),
    note: fc.constantFrom(null, '', 'x'),
  });

const change: fc.Arbitrary<RecordChange> = fc
  .tuple(rowOf('1'), rowOf('1'))
  .map(([before, after]) => changeBetween(before, after))
  .filter((between) => between !== null);

const anyTable = fc
  .record({
    added: fc.array(rowOf('2'), { maxLength: 2 }),
    changed: fc.array(change, { maxLength: 2 }),
    removed: fc.array(rowOf('3'), { maxLength: 2 }),
  })
  .map(tableDiff<Row>);

const anyDiff: fc.Arbitrary<RecordsDiff<Tables>> = fc.record(
  { people: anyTable, things: anyTable },
  { requiredKeys: [] },
);

describe('a change between two versions of a record', () => {
  it('turns the one into the other, and back', () => {
    fc.assert(
      fc.property(rowOf('1'), rowOf('1'), (before, after) => {
        const between = changeBetween(before, after);
        expect(between === null).toBe(jsonEqual(before, after));
        if (between === null) return;
        expect(applyChange(before, between)).toEqual(after);
        expect(applyChange(after, { id: between.id, from: between.to, to: between.from })).toEqual(before);
        expect(changeFits(before, between)).toBe(true);
        expect(changeFits(after, between)).toBe(false);
      }),
    );
  });

  it('names only the fields that differ', () => {
    const before: Row = { id: '1', name: 'Keller', place: { kind: 'pile' }, tags: ['a'], note: null };
    const after: Row = { ...before, place: { kind: 'day', date: '2026-03-13' }, tags: ['a'] };
    expect(changeBetween(before, after)).toEqual({
      id: '1',
      from: { place: { kind: 'pile' } },
      to: { place: { kind: 'day', date: '2026-03-13' } },
    });
    expect(changeBetween(before, structuredClone(before))).toBeNull();
  });

  it('takes a field that was not there yet for an empty one', () => {
    const old: { id: string; name: string; note?: string | null } = { id: '1', name: 'Keller' };
    const grown: { id: string; name: string; note: string | null } = { id: '1', name: 'Keller', note: null };
    expect(changeBetween(old, grown)).toBeNull();
    expect(changeBetween(old, { ...grown, note: 'x' })).toEqual({ id: '1', from: { note: null }, to: { note: 'x' } });
    expect(changeFits(old, { id: '1', from: { note: null }, to: { note: 'x' } })).toBe(true);
  });

  it('does not compare two records', () => {
    expect(() => changeBetween({ id: '1' }, { id: '2' })).toThrow('Not versions of one record');
  });

  it('no longer fits once the record went on', () => {
    const filed: RecordChange = { id: '1', from: { name: 'a' }, to: { name: 'b' } };
    expect(changeFits({ id: '1', ...{ name: 'c' } }, filed)).toBe(false);
    expect(changeFits({ id: '1', ...{ name: 'a', note: 'new' } }, filed)).toBe(true);
  });

  it('leaves both versions as they are', () => {
    const before: { readonly id: string; readonly name: string } = Object.freeze({ id: '1', name: 'a' });
    const after = Object.freeze({ ...before, name: 'b' });
    const between = changeBetween(before, after);
    expect(between && applyChange(before, between)).toEqual(after);
    expect(before.name).toBe('a');
  });
});

describe('a diff', () => {
  it('taken back twice is itself', () => {
    fc.assert(
      fc.property(anyDiff, (diff) => {
        expect(invertDiff<Tables>(invertDiff<Tables>(diff))).toEqual(diff);
      }),
    );
  });

  it('taken back removes what it added, adds what it removed and changes back', () => {
    fc.assert(
      fc.property(anyTable, (people) => {
        const inverse = invertDiff<Tables>({ people });
        expect(inverse.people?.added).toEqual(people.removed);
        expect(inverse.people?.removed).toEqual(people.added);
        expect(inverse.people?.changed).toEqual(people.changed.map(({ id, from, to }) => ({ id, from: to, to: from })));
        expect(inverse.things).toBeUndefined();
      }),
    );
  });

  it('is empty when nothing is added, changed or removed', () => {
    const row: Row = { id: '1', name: '', place: null, tags: null, note: null };
    expect(isEmptyDiff<Tables>({})).toBe(true);
    expect(isEmptyDiff<Tables>({ people: tableDiff({}) })).toBe(true);
    expect(isEmptyDiff<Tables>({ people: tableDiff({ changed: [changeBetween(row, row)] }) })).toBe(true);
    expect(isEmptyDiff<Tables>({ people: tableDiff({}), things: tableDiff({ added: [row] }) })).toBe(false);
    expect(isEmptyDiff<Tables>({ people: tableDiff({ removed: [row] }) })).toBe(false);
    expect(isEmptyDiff<Tables>({ people: tableDiff({ changed: [changeBetween(row, { ...row, name: 'x' })] }) })).toBe(
      false,
    );
  });
});
