import { cleanCell, isLostByExcel, isScientific } from '@shared/domain/importing/read-cell';
import { composeAddress, composeName, isSalutation } from '@shared/domain/importing/compose-card';
import { readClass } from '@shared/domain/importing/read-class';
import { readEmails } from '@shared/domain/importing/read-emails';
import { readPhones } from '@shared/domain/importing/read-phones';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a cell', () => {
  it.each([
    ['  0951/204811 ', '0951/204811'],
    ['="0951204811"', '0951204811'],
    ['="Müller ""Max"" GmbH"', 'Müller "Max" GmbH'],
    ["'+49 951 204811", '+49 951 204811'],
    ["'0951", '0951'],
    ["'=1+1", '=1+1'],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['=SUM(A1)', '=SUM(A1)'],
    ['\ufeffName', 'Name'],
    ['0951\u00a020\u200b48', '0951 2048'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\u0000b', 'a b'],
  ])('%j reads %j', (raw, expected) => expect(cleanCell(raw)).toBe(expected));

  it.each(['###', '########', '#NAME?', '#WERT!', '#NV', '#N/A', '#REF!', '#DIV/0!'])('%s is lost', (cell) =>
    expect(isLostByExcel(cell)).toBe(true),
  );
  it.each(['#1', '# 12', '##', '#hashtag', 'NAME?'])('%s is not lost', (cell) =>
    expect(isLostByExcel(cell)).toBe(false),
  );
  it.each(['4,9171E+11', '4.9171E+11', '4E+11', '4,9e11'])('%s has lost its digits', (cell) =>
    expect(isScientific(cell)).toBe(true),
  );
  it.each(['0951', '4,9', 'E+11', '49171E'])('%s has its digits', (cell) => expect(isScientific(cell)).toBe(false));
});

describe('the phones of a cell', () => {
  it.each<[string, string[] | null]>([
    ['0951/204811', ['0951/204811']],
    ['0951 / 20 48 11', ['0951 / 20 48 11']],
    ['+49 (0) 951 / 204811-0', ['+49 (0) 951 / 204811-0']],
    ['00499512048', ['00499512048']],
    ['0951/204811; 0171 5550123', ['0951/204811', '0171 5550123']],
    ['0951/204811\n0171 5550123', ['0951/204811', '0171 5550123']],
    ['0951/204811 / 0171/5550123', ['0951/204811', '0171/5550123']],
    ['0951 204811, +49 171 5550123', ['0951 204811', '+49 171 5550123']],
    ['0951 204811 oder 0171 5550123', ['0951 204811', '0171 5550123']],
    ['0951 204811, Durchwahl 12', ['0951 204811, Durchwahl 12']],
    ['0951 / 0171', ['0951 / 0171']],
    ['0951 204811, 12', ['0951 204811, 12']],
    ['0951 204811; nur vormittags', ['0951 204811; nur vormittags']],
    ['Büro; 0951 204811', ['Büro; 0951 204811']],
    ['0951 204811 (Frau Roth)', ['0951 204811 (Frau Roth)']],
    ['unbekannt', null],
    ['', null],
  ])('%j are %j', (cell, phones) => expect(readPhones(cell)).toEqual(phones));

  it('never lose a digit, a plus or a leading zero', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'0123456789+/,;- ()\nab') });
    fc.assert(
      fc.property(cell, (text) => {
        const phones = readPhones(text);
        const kept = (value: string) => value.replace(/[^\d+]/g, '');
        if (phones === null) expect(text).not.toMatch(/\d/);
        else expect(kept(phones.join(''))).toBe(kept(text));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the e-mail addresses of a cell', () => {
  it.each<[string, string[], string[]]>([
    ['a.keller@moebel-keller.example', ['a.keller@moebel-keller.example'], []],
    ['a@b.example; c@d.example', ['a@b.example', 'c@d.example'], []],
    ['a@b.example, c@d.example', ['a@b.example', 'c@d.example'], []],
    ['a@b.example c@d.example', ['a@b.example', 'c@d.example'], []],
    ['Anna Vogt <anna@vogt.example>', ['anna@vogt.example'], []],
    ['mailto:anna@vogt.example', ['anna@vogt.example'], []],
    ['info@müller.example', ['info@müller.example'], []],
    ['keine', [], ['keine']],
    ['anna@vogt', [], ['anna@vogt']],
    ['a@b.example; keine', ['a@b.example'], ['keine']],
    ['', [], []],
  ])('%j has %j and %j', (cell, emails, rest) => expect(readEmails(cell)).toEqual({ emails, rest }));
});

describe('the class', () => {
  it.each([
    ['A', 'A'],
    ['b', 'B'],
    ['A-Kunde', 'A'],
    ['C Kunde', 'C'],
    ['Klasse B', 'B'],
    ['class a', 'A'],
    ['1', 'A'],
    ['2', 'B'],
    ['3', 'C'],
    ['B-customer', 'B'],
    ['D', null],
    ['AB', null],
    ['4', null],
    ['', null],
    ['A+', null],
  ])('%j is %j', (cell, expected) => expect(readClass(cell)).toBe(expected));
});

describe('name and address', () => {
  it('puts a name together and keeps salutations out of it', () => {
    expect(composeName({ prefix: ['Dr.'], first: ['Rosalind', 'E.'], last: ['Franklin'] })).toBe(
      'Dr. Rosalind E. Franklin',
    );
    expect(composeName({ prefix: [], first: [], last: [] })).toBe('');
    expect(['Herr', 'Frau', 'Mr.', 'Ms', 'Fr.'].every(isSalutation)).toBe(true);
    expect(['Dr.', 'Prof. Dr.', 'Herrmann'].some(isSalutation)).toBe(false);
  });

  const none = { whole: [], street: [], postcode: [], city: [], region: [], country: [] };
  it.each([
    [
      { street: ['Lange Straße 5'], postcode: ['96047'], city: ['Bamberg'], country: ['Deutschland'] },
      'Lange Straße 5\n96047 Bamberg\nDeutschland',
    ],
    [{ street: ['Lange Straße', '5a'], city: ['96047 Bamberg'] }, 'Lange Straße 5a\n96047 Bamberg'],
    [{ street: ['Haus 3', 'Industriepark'], postcode: ['96047'] }, 'Haus 3\nIndustriepark\n96047'],
    [
      { street: ['12 Mission St'], postcode: ['94105'], city: ['San Francisco'], region: ['CA'], country: ['USA'] },
      '12 Mission St\nSan Francisco, CA 94105\nUSA',
    ],
    [{ postcode: ['W1U 4EE'], city: ['London'] }, 'London W1U 4EE'],
    [{ postcode: ['91054'], city: ['Erlangen'], region: ['Bayern'] }, '91054 Erlangen\nBayern'],
    [{ whole: ['Ring 2, 96050 Bamberg'] }, 'Ring 2, 96050 Bamberg'],
    [{}, ''],
  ])('%j is written %j', (parts, expected) => expect(composeAddress({ ...none, ...parts })).toBe(expected));
});
