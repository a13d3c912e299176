import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayName, extensionOf, stemOf } from '@shared/domain/documents/file-name';

describe('the name of a file', () => {
  test.each([
    ['Angebot\u202Efdp.exe', 'Angebotfdp.exe'],
    ['a\u2066b\u2069\u200B.pdf', 'ab.pdf'],
    ['Zeile\neins\t\u0000.txt', 'Zeileeins.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\Angebot.pdf', 'Angebot.pdf'],
    ['  Angebot   2026 .pdf ', 'Angebot 2026 .pdf'],
  ])('%j is shown as %j', (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });

  test('is cut in the middle, so that its end stays', () => {
    const shown = displayName(`${'x'.repeat(500)}.tar.pdf`);
    expect(shown).toHaveLength(200);
    expect(shown.endsWith('.tar.pdf')).toBe(true);
  });

  test('has nothing in it that controls, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const shown = displayName(name);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
        expect(shown.length).toBeLessThanOrEqual(200);
        expect(displayName(shown)).toBe(shown);
        expect(stemOf(name).length + (extensionOf(name) === '' ? 0 : extensionOf(name).length + 1)).toBe(shown.length);
      }),
    );
  });

  test.each([
    ['Angebot.PDF', 'pdf'],
    ['Angebot.pdf.exe', 'exe'],
    ['Angebot\u202Efdp.exe', 'exe'],
    ['.desktop', ''],
    ['ohne', ''],
    ['Ende.', ''],
    ['a.b c', ''],
  ])('%j ends in %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});
