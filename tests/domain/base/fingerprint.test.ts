import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@shared/domain/base/canonical-json';
import { emptyFingerprint, sha256Of, toggled } from '@shared/domain/base/fingerprint';

const records = fc.uniqueArray(fc.record({ id: fc.uuid(), name: fc.string(), count: fc.nat() }), {
  selector: ({ id }) => id,
  maxLength: 12,
});

describe('the fingerprint of a set of values', () => {
  test('of one value is the SHA-256 of its canonical JSON', () => {
    const value = { name: 'Müller', id: '1' };
    const hash = createHash('sha256').update(canonicalJson(value)).digest('hex');
    expect(toggled(emptyFingerprint, [value])).toBe(hash);
  });

  test('does not depend on the order in which they came, and goes back when they go', () => {
    fc.assert(
      fc.property(records, records, (first, second) => {
        const one = toggled(toggled(emptyFingerprint, first), second);
        expect(toggled(emptyFingerprint, [...second, ...first])).toBe(one);
        expect(toggled(one, second)).toBe(toggled(emptyFingerprint, first));
      }),
    );
  });

  test('differs as soon as one character of one value does', () => {
    fc.assert(
      fc.property(records, fc.nat(), (all, at) => {
        fc.pre(all.length > 0);
        const changed = all.map((record, index) =>
          index === at % all.length ? { ...record, name: `${record.name}.` } : record,
        );
        expect(toggled(emptyFingerprint, changed)).not.toBe(toggled(emptyFingerprint, all));
      }),
    );
  });
});

test('hashes bytes as the standard does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256Of(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});
