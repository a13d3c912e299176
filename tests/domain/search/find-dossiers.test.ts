import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindDay, closedOn } from '@shared/domain/filing/place';
import { type Dossier, type InfoCard, newDossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { createSearchIndex } from '@shared/domain/search/find-dossiers';
import { plainDate } from '@shared/domain/time/plain-date';

const binderId = '0198c0de-0000-7000-8000-000000000000' as BinderId;

function dossier(number: number, card: Partial<InfoCard>): Dossier {
  const id = `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}` as DossierId;
  return newDossier(id, binderId, 0, card);
}

const cards = {
  keller: {
    name: 'Annemarie Keller',
    company: 'Möbelhaus Keller & Söhne',
    phones: ['0951 / 20 48 11', '+49 (0) 176 / 040 690-12'],
    emails: ['a.keller@keller-soehne.example'],
  },
  mueller: { name: 'Jörg Müller', company: 'Straßenbau Groß GmbH', phones: ['+49 30 23125 017'] },
  muellerWritten: { name: 'Petra Mueller', company: 'Kuendigungsfrist & Recht', phones: ['0049 221 4710 555'] },
  aydin: { name: 'Işıl Aydın', company: 'Praxis Dr. Aydın', emails: ['praxis@aydin.example'] },
  wisniewski: { name: 'Piotr Wiśniewski', company: 'Łódź Metallbau', phones: ['+48 22 123 45 67'] },
  lindqvist: { name: 'Björn Lindqvist', company: 'Ångström Fönster', phones: ['+46 8 123 456'] },
  oneill: { name: "Siobhán O'Neill", company: 'O’Neill & Daughters', phones: ['01632 960 123'] },
  lopez: { name: 'José Núñez-López', company: 'Muebles Peñón', phones: ['(212) 555-0147'] },
  printer: {
    name: '',
    company: 'Hoffmann Druckereibedarf',
    phones: ['089 99998-100'],
    emails: ['info@hoffmann.example'],
  },
  smith: { name: 'Kellyanne Smith', company: 'Akeller Ltd', phones: ['+44 20 7946 0018'] },
} satisfies Record<string, Partial<InfoCard>>;

const names = Object.keys(cards) as (keyof typeof cards)[];
const dossiers = names.map((name, index) => dossier(index + 1, cards[name]));

function search(query: string, limit = 50): string[] {
  const index = createSearchIndex();
  dossiers.forEach((one) => index.put(one));
  return index.find(query, limit).hits.map((hit) => names[dossiers.findIndex((one) => one.id === hit.id)] ?? '');
}

describe('what a query finds, best first', () => {
  it.each<[query: string, found: (keyof typeof cards)[]]>([
    ['keller', ['keller', 'smith']],
    ['KEL', ['keller', 'smith']],
    ['kell', ['keller', 'smith']],
    ['Mueller', ['mueller', 'muellerWritten']],
    ['Müller', ['mueller', 'muellerWritten']],
    ['muller', ['mueller']],
    ['mu\u0308ller', ['mueller', 'muellerWritten']],
    ['strasse', ['mueller']],
    ['Straße', ['mueller']],
    ['strassenbau gross', ['mueller']],
    ['groß', ['mueller']],
    ['Kündigungsfrist', ['muellerWritten']],
    ['bedarf', ['printer']],
    ['soehne', ['keller']],
    ['sohne', ['keller']],
    ['jörg straßen', ['mueller']],
    ['straßen jörg', ['mueller']],
    ['keller möbel', ['keller']],
    ['möbel hoffmann', []],
    ['isil aydin', ['aydin']],
    ['IŞIL AYDIN', ['aydin']],
    ['wisniewski', ['wisniewski']],
    ['Wiśniew', ['wisniewski']],
    ['lodz', ['wisniewski']],
    ['angstrom', ['lindqvist']],
    ['aangstroem', ['lindqvist']],
    ['bjoern', ['lindqvist']],
    ['oneill', ['oneill']],
    ["o'neill siobhan", ['oneill']],
    ['nunez lopez', ['lopez']],
    ['núñez-lópez', ['lopez']],
    ['penon', ['lopez']],
    ['keller & söhne', ['keller']],
    ['a.keller@', ['keller']],
    ['hoffmann.example', ['printer']],
    ['praxis@', ['aydin']],
    ['0951204811', ['keller']],
    ['0951/20 48 11', ['keller']],
    ['0951-2048', ['keller']],
    ['+49 951 20', ['keller']],
    ['0049951204811', ['keller']],
    ['+49 (0) 951', ['keller']],
    ['4811', ['keller']],
    ['017604069012', ['keller']],
    ['+4917604069012', ['keller']],
    ['030 23125', ['mueller']],
    ['03023125017', ['mueller']],
    ['0221/4710-555', ['muellerWritten']],
    ['+49 221 4710', ['muellerWritten']],
    ['017', ['keller', 'mueller']],
    ['+48 22', ['wisniewski']],
    ['+44 1632 960', ['oneill']],
    ['020 7946', ['smith']],
    ['5550147', ['lopez']],
    ['+1 212 555', ['lopez']],
    ['keller 4811', ['keller']],
    ['4811 keller', ['keller']],
    ['smith 4811', []],
    ['48', []],
    ['', []],
    ['   ', []],
    ['(', []],
  ])('%s', (query, found) => {
    expect(search(query)).toEqual(found);
  });

  it('ranks a word of the name before its beginning, the company and the inside of words', () => {
    const ranked: Partial<InfoCard>[] = [
      { name: 'Zoe Ott', company: '' },
      { name: 'Anna Otterbach', company: '' },
      { name: 'Bert Braun', company: 'Ott KG' },
      { name: 'Carl Braun', company: 'Ottmar KG' },
      { name: 'Dora Braun', company: '', emails: ['ott@braun.example'] },
      { name: 'Emil Lottner', company: '' },
      { name: 'Fritz Braun', company: 'Motten & Co' },
    ];
    const index = createSearchIndex();
    ranked.toReversed().forEach((card, at) => index.put(dossier(at, card)));
    expect(index.find('ott', 9).hits.map((hit) => hit.title)).toEqual(ranked.map((card) => card.name));
  });

  it('says which phone number or e-mail was found, as it is written', () => {
    const index = createSearchIndex();
    dossiers.forEach((one) => index.put(one));
    const found = (query: string) => index.find(query, 1).hits[0]?.found;
    expect(found('0176 040')).toBe('+49 (0) 176 / 040 690-12');
    expect(found('info@')).toBe('info@hoffmann.example');
    expect(found('annemarie 4811')).toBe('0951 / 20 48 11');
    expect(found('annemarie')).toBeNull();
  });
});

describe('the index', () => {
  const first = dossier(1, { name: 'Ines Schäfer', company: 'Café Schäfer' });

  it('follows changes and removals', () => {
    const index = createSearchIndex();
    index.put(first);
    index.put({ ...first, card: { ...first.card, name: 'Ines Vogt' } });
    expect(index.find('ines', 9).hits.map((hit) => hit.title)).toEqual(['Ines Vogt']);
    expect(index.find('vogt', 9).total).toBe(1);
    index.remove(first.id);
    expect(index.find('ines', 9)).toEqual({ hits: [], total: 0 });
    expect(index.size).toBe(0);
  });

  it('leaves out what is in the bin, also when it was in the index before', () => {
    const index = createSearchIndex();
    index.put(first);
    index.put({ ...first, binnedAt: 1 });
    expect(index.find('ines', 9).total).toBe(0);
    index.put({ ...first, binnedAt: null });
    expect(index.find('ines', 9).total).toBe(1);
  });

  it('has the closed ones too, after open ones of the same rank', () => {
    const closed = { ...first, place: closedOn(plainDate('2026-03-13'), 'noNeed') };
    const open = { ...dossier(2, { name: 'Ines Zander' }), place: behindDay(plainDate('2026-03-16')) };
    const index = createSearchIndex();
    index.put(closed);
    index.put(open);
    expect(index.find('ines', 9).hits.map((hit) => hit.place.kind)).toEqual(['day', 'closed']);
  });

  it('shows at most the limit, the same ones that a longer list begins with, and counts all', () => {
    const index = createSearchIndex();
    for (let number = 0; number < 300; number++) {
      index.put(dossier(number, { name: `Karl ${String((number * 7919) % 300).padStart(3, '0')} Berg` }));
    }
    const few = index.find('karl', 7);
    const all = index.find('karl', 1_000);
    expect(few.total).toBe(300);
    expect(few.hits).toEqual(all.hits.slice(0, 7));
    expect(all.hits.map((hit) => hit.title)).toEqual(all.hits.map((hit) => hit.title).toSorted());
  });
});

describe('properties', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeäöüßÄÜéçłøåıİşñŁ -.&3'), minLength: 2, maxLength: 14 });

  it('any part of two or more letters of the name or the company finds the dossier, among others', () => {
    fc.assert(
      fc.property(word, word, fc.nat(), fc.nat(), fc.boolean(), (name, company, from, more, ofName) => {
        const text = ofName ? name : company;
        const start = from % (text.length - 1);
        const part = text.slice(start, start + 2 + (more % text.length));
        fc.pre(part.trim() !== '');
        const index = createSearchIndex();
        index.put(dossier(1, { name, company }));
        index.put(dossier(2, { name: 'Xaver Quirin' }));
        expect(index.find(part, 9).hits.map((hit) => hit.id)).toContain(dossier(1, {}).id);
      }),
      { numRuns: 500 },
    );
  });

  it('a phone number is found by any three or more of its digits, however both are written', () => {
    const separated = (digits: string, separators: readonly string[]) =>
      [...digits].map((digit, at) => digit + (separators[at] ?? '')).join('');
    const separators = fc.array(fc.constantFrom('', '', ' ', '-', '/', '.'), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.stringMatching(/^0[1-9]\d{6,9}$/),
        separators,
        separators,
        fc.nat(),
        fc.nat(),
        (number, stored, typed, from, more) => {
          const start = from % (number.length - 2);
          const part = number.slice(start, start + 3 + (more % number.length));
          const index = createSearchIndex();
          index.put(dossier(1, { name: 'Anna', phones: [separated(number, stored)] }));
          expect(index.find(separated(part, typed), 9).total).toBe(1);
        },
      ),
    );
  });

  it('country code, double zero and leading zero are the same number', () => {
    const ways = (national: string) => [`+49${national}`, `0049 ${national}`, `0${national}`, `+49 (0) ${national}`];
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{6,9}$/), fc.nat(3), fc.nat(3), (national, stored, typed) => {
        const index = createSearchIndex();
        index.put(dossier(1, { name: 'Anna', phones: [ways(national)[stored] ?? ''] }));
        expect(index.find(ways(national)[typed] ?? '', 9).total).toBe(1);
      }),
    );
  });
});

describe('a loose sheet', () => {
  it('is found by its title, and said to be one', () => {
    const index = createSearchIndex();
    const customer = dossier(1, { name: 'Frau Report' });
    index.put({ ...dossier(2, { name: 'Weekly report' }), sheet: { repeats: null, turn: null } });
    index.put(customer);
    const { hits } = index.find('report', 10);
    expect(hits.map(({ title, isSheet }) => [title, isSheet])).toEqual([
      ['Frau Report', false],
      ['Weekly report', true],
    ]);
  });
});
