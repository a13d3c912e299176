import { jsonEqual } from '@shared/domain/base/json-equal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The JSON of a value with its keys in order: the definition that jsonEqual has to meet without writing anything. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}

describe('equality of JSON values', () => {
  it('is that of their JSON, whatever the order of keys', () => {
    const small = fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(small, small, (left, right) => {
        expect(jsonEqual(left, right)).toBe(inOrder(left) === inOrder(right));
      }),
      { numRuns: 500 },
    );
  });

  it('holds between a value and its copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonEqual(value, JSON.parse(JSON.stringify(value)))).toBe(true);
      }),
    );
  });

  it('knows one zero only, as JSON does', () => {
    expect(jsonEqual({ a: [-0] }, { a: [0] })).toBe(true);
  });

  it('does not care for the order of keys, but for that of lists', () => {
    expect(jsonEqual({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
    expect(jsonEqual(['a', 'b'], ['b', 'a'])).toBe(false);
  });

  it.each([
    [null, undefined],
    [null, {}],
    [[], {}],
    [0, '0'],
    ['', null],
    [{ a: null }, {}],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [[1], [1, 2]],
    [{ toString: 1 }, { valueOf: 1 }],
  ])('tells %j from %j', (left, right) => {
    expect(jsonEqual(left, right)).toBe(false);
    expect(jsonEqual(right, left)).toBe(false);
  });
});
