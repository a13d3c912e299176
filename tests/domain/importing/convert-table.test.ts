import { infoCardSchema } from '@shared/domain/records/info-card';
import { placeSchema } from '@shared/domain/filing/place';
import { type ColumnTarget, columnTargets } from '@shared/domain/importing/column-target';
import { convertTable } from '@shared/domain/importing/convert-table';
import { structureTable } from '@shared/domain/importing/csv-table';
import type { ReadingPlan } from '@shared/domain/importing/reading-plan';
import { plainDate } from '@shared/domain/time/plain-date';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const today = plainDate('2026-03-13');

function plan(...columns: readonly (readonly [ColumnTarget, string])[]): ReadingPlan {
  return { columns: columns.map(([target, label]) => ({ target, label })), dateOrder: 'dayFirst', today };
}

function convert(columns: readonly (readonly [ColumnTarget, string])[], ...lines: readonly (readonly string[])[]) {
  const raw = [columns.map(([, label]) => label), ...lines].map((cells) => ({ cells, broken: false }));
  return convertTable(structureTable(raw, true), plan(...columns));
}

/** The card of the only row, which must be a dossier. */
function card(columns: Record<string, readonly [ColumnTarget, string]>) {
  const { dossiers, problems } = convert(
    Object.entries(columns).map(([label, [target]]) => [target, label]),
    Object.values(columns).map(([, value]) => value),
  );
  expect(problems).toEqual([]);
  return dossiers[0]?.card;
}

describe('a row', () => {
  it('becomes a dossier with everything in its field', () => {
    const { dossiers, keptInNotes } = convert(
      [
        ['firstName', 'Vorname'],
        ['lastName', 'Nachname'],
        ['company', 'Firma'],
        ['position', 'Funktion'],
        ['phone', 'Telefon privat'],
        ['phone', 'Telefon'],
        ['email', 'E-Mail'],
        ['street', 'Straße'],
        ['postcode', 'PLZ'],
        ['city', 'Ort'],
        ['class', 'ABC'],
        ['source', 'Quelle'],
        ['birthday', 'geb.'],
        ['nextContact', 'WV'],
        ['nextTime', 'Uhrzeit'],
        ['about', 'Anlass'],
        ['lastContact', 'Zuletzt'],
        ['notes', 'Notizen'],
        ['labelledNote', 'Kundennr.'],
        ['ignore', 'Typ'],
      ],
      [
        'Annemarie',
        'Keller',
        'Möbelhaus Keller',
        'Inhaberin',
        '0951 1',
        '0951/204811',
        'a@b.example',
        'Lange Straße 5',
        '01067',
        'Dresden',
        'a',
        'Messe',
        '5.7.1971',
        '27.03.2026',
        '9:30',
        'Kalkulation',
        '27.2.2026',
        'Zeile 1\nZeile 2',
        '10-42',
        'SMTP',
      ],
    );
    expect(keptInNotes).toBe(0);
    expect(dossiers).toEqual([
      {
        card: {
          name: 'Annemarie Keller',
          position: 'Inhaberin',
          company: 'Möbelhaus Keller',
          phones: ['0951/204811', '0951 1'],
          emails: ['a@b.example'],
          address: 'Lange Straße 5\n01067 Dresden',
          class: 'A',
          source: 'Messe',
          birthday: '1971-07-05',
          notes: 'Zeile 1\nZeile 2\nKundennr.: 10-42',
        },
        place: { kind: 'day', date: '2026-03-27', time: '09:30' },
        about: 'Kalkulation',
        lastReached: { date: '2026-02-27', time: '00:00' },
      },
    ]);
  });

  it('lies on the pile without a next contact, and behind a month when it names one', () => {
    const { dossiers } = convert(
      [
        ['name', 'Name'],
        ['nextContact', 'WV'],
      ],
      ['Anna', ''],
      ['Gerd', 'Juli 2026'],
      ['Ines', '-'],
      ['Karl', '11.03.2026'],
      ['Rosa', '0.0.00'],
    );
    expect(dossiers.map(({ place }) => place)).toEqual([
      { kind: 'pile' },
      { kind: 'month', month: '2026-07' },
      { kind: 'pile' },
      { kind: 'day', date: '2026-03-11', time: null },
      { kind: 'pile' },
    ]);
  });

  it('keeps in the notes what does not fit its field, under the name of its column', () => {
    const columns: [ColumnTarget, string][] = [
      ['name', 'Name'],
      ['phone', 'Tel.'],
      ['email', 'Mail'],
      ['class', 'ABC'],
      ['birthday', 'geb.'],
      ['lastContact', 'Zuletzt'],
      ['nextTime', 'Zeit'],
    ];
    const { dossiers, keptInNotes } = convert(columns, [
      'Anna',
      'unbekannt',
      'keine',
      'D',
      'Sommer',
      'neulich',
      '9:30',
    ]);
    expect(dossiers[0]?.card.notes).toBe(
      'Tel.: unbekannt\nMail: keine\nABC: D\ngeb.: Sommer\nZuletzt: neulich\nZeit: 9:30',
    );
    expect(keptInNotes).toBe(5);
    expect(convert(columns, ['Anna', '-', '-', '-', '0.0.00', '–', '00:00']).dossiers[0]?.card.notes).toBe('');
  });

  it('takes the first of two that can only be once, and keeps the other', () => {
    const { dossiers } = convert(
      [
        ['name', 'Name'],
        ['class', 'ABC'],
        ['class', 'Rating'],
        ['nextContact', 'WV'],
        ['nextContact', 'Termin'],
      ],
      ['Anna', 'A', 'B', '27.03.2026', '28.03.2026'],
    );
    expect(dossiers[0]).toMatchObject({
      card: { class: 'A', notes: 'Rating: B\nTermin: 28.03.2026' },
      place: { date: '2026-03-27' },
    });
  });

  it('joins two columns of one line, and drops a repetition', () => {
    expect(
      card({ Firma: ['company', 'Vogt GmbH'], 'Firma 2': ['company', 'Gartenbau'], Name: ['company', 'Vogt GmbH'] })
        ?.company,
    ).toBe('Vogt GmbH, Gartenbau');
    expect(
      card({ Tel: ['phone', '0951/2048'], Mobil: ['phone', '0951 2048'], Mail: ['email', 'a@b.example; A@B.example'] }),
    ).toMatchObject({ phones: ['0951/2048'], emails: ['a@b.example'] });
    expect(card({ Tel: ['phone', '0951/2048'], Mobil: ['phone', '0951/2048 (privat)'] })?.phones).toEqual([
      '0951/2048',
      '0951/2048 (privat)',
    ]);
  });

  it('keeps salutations and parts that the whole name lacks in the notes', () => {
    expect(
      card({ Titel: ['namePrefix', 'Dr.'], Vorname: ['firstName', 'Ada'], Nachname: ['lastName', 'Byron'] })?.name,
    ).toBe('Dr. Ada Byron');
    expect(card({ Titel: ['namePrefix', 'Frau'], Nachname: ['lastName', 'Byron'] })).toMatchObject({
      name: 'Byron',
      notes: 'Titel: Frau',
    });
    expect(
      card({ Name: ['name', 'Ada Byron'], Vorname: ['firstName', 'Ada'], Nachname: ['lastName', 'King'] }),
    ).toMatchObject({ name: 'Ada Byron', notes: 'Nachname: King' });
  });

  it('is read short when its last cells are missing', () => {
    expect(
      convert(
        [
          ['name', 'Name'],
          ['phone', 'Tel.'],
        ],
        ['Anna'],
      ).dossiers,
    ).toHaveLength(1);
  });
});

describe('a problem', () => {
  const columns: [ColumnTarget, string][] = [
    ['name', 'Name'],
    ['phone', 'Tel.'],
    ['nextContact', 'WV'],
    ['nextTime', 'Zeit'],
    ['labelledNote', 'Nr.'],
  ];
  it.each<[string, readonly string[], object]>([
    [
      'a number that Excel rounded',
      ['Anna', '4,9171E+11'],
      { kind: 'lostByExcel', column: 'Tel.', value: '4,9171E+11' },
    ],
    ['a value that Excel hid', ['Anna', '', '########'], { kind: 'lostByExcel', column: 'WV', value: '########' }],
    ['a formula gone wrong', ['Anna', '#NAME?'], { kind: 'lostByExcel', column: 'Tel.', value: '#NAME?' }],
    ['a date that is none', ['Anna', '', 'bald'], { kind: 'unreadableDate', column: 'WV', value: 'bald' }],
    [
      'a day that does not exist',
      ['Anna', '', '31.04.2026'],
      { kind: 'unreadableDate', column: 'WV', value: '31.04.2026' },
    ],
    [
      'a time that is none',
      ['Anna', '', '27.03.2026', 'früh'],
      { kind: 'unreadableTime', column: 'Zeit', value: 'früh' },
    ],
    ['nobody', ['', '', '27.03.2026'], { kind: 'emptyCustomer' }],
    ['a cell too many', ['Anna', '0951 2048', '', '', '', 'x'], { kind: 'tooManyCells', count: 6, expected: 5 }],
    ['a name that nobody typed', ['x'.repeat(1_001)], { kind: 'tooLong', column: 'Name' }],
    ['a phone that nobody typed', ['Anna', `0${'1'.repeat(1_000)}`], { kind: 'tooLong', column: 'Tel.' }],
    ['a note beyond all measure', ['Anna', '', '', '', 'x'.repeat(1_000_001)], { kind: 'tooLong', column: 'Nr.' }],
  ])('%s', (_, cells, problem) => {
    const { dossiers, problems } = convert(columns, cells);
    expect(dossiers).toEqual([]);
    expect(problems).toEqual([{ number: 2, cells, problems: [problem] }]);
  });

  it('does not hide another one in the same row', () => {
    const { problems } = convert(columns, ['', '#NAME?', 'bald']);
    expect(problems[0]?.problems.map(({ kind }) => kind)).toEqual(['lostByExcel', 'unreadableDate', 'emptyCustomer']);
  });

  it('is a line with broken quotes', () => {
    const table = structureTable(
      [
        { cells: ['Name', 'Tel.'], broken: false },
        { cells: ['"Anna', '0951'], broken: true },
      ],
      true,
    );
    expect(convertTable(table, plan(['name', 'Name'], ['phone', 'Tel.'])).problems).toEqual([
      { number: 2, cells: ['"Anna', '0951'], problems: [{ kind: 'brokenQuotes' }] },
    ]);
  });
});

describe('any list', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      '27.03.2026',
      '3/4/2026',
      'Juli',
      '0951/204811',
      'a@b.example',
      'A',
      '####',
      '4E+11',
      'Dr.',
      '"',
      '\n',
      '0.0.00',
      '-',
      '9:30',
      'x'.repeat(1_001),
    ),
  );
  const target = fc.constantFrom(...columnTargets);

  it('has each of its rows among the dossiers or among the problems, and every dossier is a valid record', () => {
    const list = fc.tuple(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
      fc.array(target, { minLength: 8, maxLength: 8 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(list, ([lines, targets, headerRow]) => {
        const table = structureTable(
          lines.map((cells) => ({ cells, broken: false })),
          headerRow,
        );
        const columns = table.headers.map((header, index) => ({ target: targets[index] ?? 'ignore', label: header }));
        const { dossiers, problems } = convertTable(table, { columns, dateOrder: 'dayFirst', today });
        const filled = lines.filter((cells) => cells.some((value) => value.trim() !== '')).length;
        expect(dossiers.length + problems.length).toBe(table.rows.length);
        expect(table.rows.length).toBe(filled - (headerRow && filled > 0 ? 1 : 0));
        for (const dossier of dossiers) {
          expect(v.is(infoCardSchema, dossier.card)).toBe(true);
          expect(v.is(placeSchema, dossier.place)).toBe(true);
        }
        for (const problem of problems) expect(problem.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses no word of a row that becomes a dossier, whatever its columns are taken for', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcxyz0123456789'), minLength: 1, maxLength: 8 });
    const kept = columnTargets.filter(
      (one) =>
        one !== 'ignore' &&
        one !== 'nextContact' &&
        one !== 'lastContact' &&
        one !== 'birthday' &&
        one !== 'class' &&
        one !== 'nextTime',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(...kept)), { minLength: 1, maxLength: 8 }), (cells) => {
        const { dossiers } = convert(
          cells.map(([, one], index) => [one, `Spalte${index}`]),
          cells.map(([value]) => value),
        );
        const text = JSON.stringify(dossiers);
        if (dossiers.length > 0) for (const [value] of cells) expect(text).toContain(value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('tells its progress every thousand rows', () => {
    const told: number[] = [];
    const table = structureTable(
      Array.from({ length: 2_500 }, () => ({ cells: ['Anna'], broken: false })),
      false,
    );
    convertTable(table, plan(['name', 'Name']), (done) => told.push(done));
    expect(told).toEqual([1_000, 2_000]);
  });
});
