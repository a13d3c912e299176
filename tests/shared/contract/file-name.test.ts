import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSafeFileName } from '@shared/contract/file-name';

test.each([
  ['kunden.csv', 'kunden.csv'],
  ['Fehler: Müller & Söhne.csv', 'Fehler Müller & Söhne.csv'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\x.csv', 'C Windows x.csv'],
  ['a\u0000b\u202Egpj.csv', 'a b gpj.csv'],
  ['con.csv', '_con.csv'],
  ['...', 'Ringbuch'],
  ['', 'Ringbuch'],
])('%j becomes %j', (suggested, safe) => {
  expect(toSafeFileName(suggested)).toBe(safe);
});

test('every name is safe, and safe names stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (suggested) => {
      const safe = toSafeFileName(suggested);
      expect(safe.length).toBeGreaterThan(0);
      expect(safe.length).toBeLessThanOrEqual(120);
      expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[ .]|[ .]$/u);
      expect(toSafeFileName(safe)).toBe(safe);
    }),
  );
});

test('a long name keeps its extension', () => {
  expect(toSafeFileName(`${'x'.repeat(300)}.csv`)).toMatch(/^x{116}\.csv$/);
});
