import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '@shared/domain/base/canonical-json';
import { jsonEqual } from '@shared/domain/base/json-equal';

test('is JSON of the same value, with the keys in order', () => {
  expect(canonicalJson({ b: [1, { z: null, a: 'ü"' }], a: true })).toBe('{"a":true,"b":[1,{"a":"ü\\"","z":null}]}');
});

test('any value is read back, and its text does not depend on the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const text = canonicalJson(value);
      expect(jsonEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))).toBe(true);
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
