import { fold, foldPlain } from '@shared/domain/search/fold';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('folding', () => {
  it.each([
    [['Müller', 'MÜLLER', 'Mueller', 'mu\u0308ller', 'MU\u0308LLER'], 'mueller'],
    [['Straße', 'STRASSE', 'strasse', 'STRAẞE'], 'strasse'],
    [['Größe', 'Groesse'], 'groesse'],
    [['Åse', 'Aase'], 'aase'],
    [['Bjørn', 'Bjoern', 'Björn'], 'bjoern'],
    [['Isil', 'Işıl', 'IŞIL', 'İşil'], 'isil'],
    [['José', 'jose', 'JOSÉ'], 'jose'],
    [['Łódź', 'lodz'], 'lodz'],
    [['Đorđe'], 'dorde'],
    [['Çelik', 'celik'], 'celik'],
  ])('writes %j as "%s"', (texts, folded) => {
    expect(texts.map(fold)).toEqual(texts.map(() => folded));
  });

  it.each([
    [['Müller', 'Muller', 'MU\u0308LLER'], 'muller'],
    [['Straße', 'Strasse', 'STRAẞE'], 'strasse'],
    [['Bjørn', 'Björn', 'bjorn'], 'bjorn'],
    [['İstanbul', 'Istanbul', 'ıstanbul'], 'istanbul'],
    [['Åse', 'ase'], 'ase'],
  ])('without dots writes %j as "%s"', (texts, folded) => {
    expect(texts.map(foldPlain)).toEqual(texts.map(() => folded));
  });

  it('lets Müller be found as Mueller and as Muller, each by its own folding', () => {
    expect(fold('Müller')).toBe(fold('Mueller'));
    expect(foldPlain('Müller')).toBe(foldPlain('Muller'));
    expect(fold('Müller')).not.toBe(fold('Muller'));
  });

  it('folded once is folded, however the letters were put together', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aAäÄöÜßẞıİIiéñłŁøÅæđ \u0308\u0301z9'), maxLength: 8 });
    fc.assert(
      fc.property(letters, (text) => {
        for (const folding of [fold, foldPlain]) {
          const folded = folding(text);
          expect(folding(folded)).toBe(folded);
          expect(folded).toMatch(/^[a-z0-9 ]*$/);
          expect(folding(text.normalize('NFD'))).toBe(folded);
          expect(folding(text.normalize('NFC'))).toBe(folded);
        }
      }),
    );
  });
});
