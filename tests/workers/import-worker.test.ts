import { proxy, releaseProxy, type Remote, wrap } from 'comlink';
import { guessTargets, suggestTargets } from '@shared/domain/importing/match-columns';
import type { ColumnTarget } from '@shared/domain/importing/column-target';
import type { ImportedDossier } from '@shared/domain/importing/imported-dossier';
import {
  type ListConversion,
  type ListProgress,
  type ListReading,
  listLimits,
  type ReadingChoices,
} from '@shared/domain/importing/list-reading';
import { plainDate } from '@shared/domain/time/plain-date';
import type { ImportService } from '@renderer/workers/import-service';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const today = plainDate('2026-03-13');
const found: ReadingChoices = { encoding: null, delimiter: null, headerRow: null };
const fixtures = import.meta.glob<string>('../fixtures/csv/*.{csv,txt}', {
  query: '?url',
  import: 'default',
  eager: true,
});

let worker: Worker;
let service: Remote<ImportService>;
let progress: ListProgress[];
const onProgress = () => proxy((one: ListProgress) => void progress.push(one));

beforeEach(() => {
  progress = [];
  worker = new Worker(new URL('../../src/renderer/workers/import-worker.ts', import.meta.url), { type: 'module' });
  service = wrap<ImportService>(worker);
});

afterEach(() => {
  service[releaseProxy]();
  worker.terminate();
});

async function fixture(name: string): Promise<File> {
  const url = fixtures[`../fixtures/csv/${name}`];
  if (!url) throw new Error(`No fixture: ${name}`);
  const response = await fetch(url);
  return new File([await response.blob()], name);
}

async function read(file: File | null, choices: Partial<ReadingChoices> = {}): Promise<ListReading> {
  const result = await service.read(file, file?.name ?? '', { ...found, ...choices }, onProgress());
  if (!result.ok) throw new Error(`Not read: ${result.problem.kind}`);
  return result.value;
}

function columnsOf({ columns, headerRow }: ListReading, change: Readonly<Record<string, ColumnTarget>> = {}) {
  const targets = headerRow ? suggestTargets(columns, 'labelledNote') : guessTargets(columns, 'labelledNote');
  return columns.map(({ header }, index) => ({
    label: header || `Spalte ${index + 1}`,
    target: change[header] ?? targets[index] ?? 'ignore',
  }));
}

async function convert(
  reading: ListReading,
  change: Readonly<Record<string, ColumnTarget>> = {},
): Promise<ListConversion> {
  const { conversion } = await service.convert(
    { columns: columnsOf(reading, change), dateOrder: null, today },
    onProgress(),
  );
  if (!conversion) throw new Error('The order of dates is open');
  return conversion;
}

async function dossiersOf(name: string): Promise<readonly ImportedDossier[]> {
  const conversion = await convert(await read(await fixture(name)));
  expect(conversion.problems).toEqual([]);
  return service.dossiersFrom(0, conversion.dossierCount);
}

describe('lists as programs write them', () => {
  it.each([
    ['excel-de.csv', 'windows-1252', ';'],
    ['excel-de-utf8.csv', 'utf-8', ';'],
    ['excel-unicode-text.txt', 'utf-16le', '\t'],
    ['libreoffice.csv', 'utf-8', ','],
    ['sep-line.csv', 'windows-1252', ','],
  ])('%s reads the same customers as all the others', async (name, encoding, delimiter) => {
    const reading = await read(await fixture(name));
    expect(reading).toMatchObject({ fileName: name, encoding, delimiter, headerRow: true, rowCount: 4 });
    const dossiers = await dossiersOf(name);
    expect(dossiers[0]).toEqual({
      card: {
        name: 'Annemarie Keller',
        position: 'Inhaberin',
        company: 'Möbelhaus Keller & Söhne',
        phones: ['0951 / 20 48 11', '0171/5550123'],
        emails: ['a.keller@moebel-keller.example'],
        address: 'Lange Straße 5\n96047 Bamberg',
        class: 'A',
        source: 'Messe Nürnberg',
        birthday: '1971-07-05',
        notes: 'Will 40 Stühle statt 25; Staffelrabatt\nKundennummer: 10-0042',
      },
      place: { kind: 'day', date: '2026-03-27', time: '09:30' },
      about: 'Kalkulation besprechen',
      lastReached: { date: '2026-02-27', time: '00:00' },
    });
    expect(
      dossiers.slice(1).map(({ card, place }) => [card.name || card.company, card.class, card.birthday, place.kind]),
    ).toEqual([
      ['Piotr Wisniewski', 'B', '--11-12', 'day'],
      ['Öztürk, Deniz', 'B', null, 'month'],
      ['Praxis Dr. Aydin', 'C', null, 'pile'],
    ]);
    expect(dossiers[2]?.card.phones).toEqual(['0911/5550199', '0160 5550177']);
    expect(dossiers[3]?.card.notes).toBe('„Bitte per E-Mail“ – Budget 4.000 €');
  });

  it.each(['english-comma.csv', 'classic-mac.csv'])('%s: English names, quotes, times and addresses', async (name) => {
    const dossiers = await dossiersOf(name);
    expect(
      dossiers.map(({ card, place }) => [
        card.name,
        card.company,
        card.phones,
        card.address,
        card.class,
        card.notes,
        place,
      ]),
    ).toEqual([
      [
        'Ada Byron',
        'Engine Works, Inc.',
        ['+1 415 555 0134'],
        '12 Mission St\nSan Francisco, CA 94105\nUSA',
        'A',
        'Said "call me after Easter"',
        { kind: 'day', date: '2026-03-27', time: null },
      ],
      [
        'Charles Babbage',
        'Difference Ltd',
        ['020 7946 0018'],
        '1 Dorset Street\nLondon W1U 4EE\nUnited Kingdom',
        'C',
        '',
        { kind: 'day', date: '2026-04-07', time: '14:30' },
      ],
      ['Grace Hopper', 'Compilers', ['(202) 555-0143'], '', null, '', { kind: 'pile' }],
    ]);
  });

  it("outlook-de.csv: Outlook's contacts in German", async () => {
    const [ines, gerd] = await dossiersOf('outlook-de.csv');
    expect(ines?.card).toEqual({
      name: 'Ines Schäfer',
      position: 'Inhaberin',
      company: 'Café Schäfer',
      phones: ['09131 5550102', '+49 171 5550103', '0911 5550101'],
      emails: ['ines@cafe-schaefer.example', 'privat@schaefer.example'],
      address: 'Markt 3\n91054 Erlangen\nDeutschland',
      class: null,
      source: '',
      birthday: null,
      notes:
        'Muster verschickt.\nFragt nach Barhockern.\nAnrede: Frau\nStraße privat: Am Anger 1\nOrt privat: Fürth\nFax geschäftlich: 09131 5550104\nKategorien: Kunde;Gastronomie',
    });
    expect(gerd?.card).toMatchObject({ name: 'Gerd Hoffmann', birthday: '1964-02-29', notes: '' });
  });

  it("outlook-en.csv: Outlook's contacts in English, month first", async () => {
    const [rosalind, max] = await dossiersOf('outlook-en.csv');
    expect(rosalind?.card).toEqual({
      name: 'Dr. Rosalind E. Franklin',
      position: 'Director',
      company: 'Crystal Labs',
      phones: ['020 7946 0002', '07700 900004', '020 7946 0003'],
      emails: ['rosalind@crystal.example'],
      address: '5 Strand\nLondon WC2R 2LS\nUnited Kingdom',
      class: null,
      source: 'Max Perutz',
      birthday: '1920-07-25',
      notes: "Prefers mornings\nAssistant's Phone: 020 7946 0000\nBusiness Fax: 020 7946 0001",
    });
    expect(max?.card).toMatchObject({ name: 'Max Perutz', birthday: null, notes: 'Title: Mr.' });
  });

  it('quoted-line-breaks.csv: cells over several lines', async () => {
    const [keller, hoffmann] = await dossiersOf('quoted-line-breaks.csv');
    expect(keller?.card).toMatchObject({
      name: 'Keller, Annemarie',
      address: 'Lange Straße 5\n96047 Bamberg',
      notes: 'Sagt: "Im Mai umbauen"\n\nZweite Zeile; mit Semikolon',
      phones: ['0951/204811'],
    });
    expect(hoffmann?.card).toMatchObject({ address: 'Ring 2\n96050 Bamberg', notes: '' });
  });

  it('month-first-dates.csv: one day beyond the twelfth settles the order for all', async () => {
    const [ada, grace] = await dossiersOf('month-first-dates.csv');
    expect([ada, grace]).toMatchObject([
      { place: { date: '2026-03-04' }, lastReached: { date: '2026-02-27' } },
      { place: { date: '2026-04-05' }, lastReached: { date: '2026-01-31' } },
    ]);
  });
});

describe('what only the user can say', () => {
  it('is asked: the order of dates that could be meant either way', async () => {
    const reading = await read(await fixture('ambiguous-dates.csv'));
    const plan = { columns: columnsOf(reading), dateOrder: null, today };
    expect(await service.convert(plan, onProgress())).toEqual({
      conversion: null,
      dates: { kind: 'ambiguous', example: '03/04/2026' },
    });
    const dates = async (dateOrder: 'dayFirst' | 'monthFirst') => {
      const { conversion } = await service.convert({ ...plan, dateOrder }, onProgress());
      return conversion?.preview.map(({ place, card }) => [
        place.kind === 'day' ? `${place.date} ${place.time}` : '',
        card.birthday,
      ]);
    };
    expect(await dates('dayFirst')).toEqual([
      ['2026-04-03 null', '1815-12-10'],
      ['2026-05-05 null', null],
      ['2026-06-11 14:15', '1906-12-09'],
    ]);
    expect(await dates('monthFirst')).toEqual([
      ['2026-03-04 null', '1815-10-12'],
      ['2026-05-05 null', null],
      ['2026-11-06 14:15', '1906-09-12'],
    ]);
  });

  it('is taken: another encoding, another delimiter, no line of names, for the file that is kept', async () => {
    await read(await fixture('excel-de.csv'));
    const misread = await read(null, { encoding: 'macintosh' });
    expect(misread.encoding).toBe('macintosh');
    expect(misread.columns[6]?.header).not.toBe('Straße');
    expect((await read(null, { encoding: 'windows-1252' })).columns[6]?.header).toBe('Straße');
    expect((await read(null, { delimiter: ',' })).columns.length).toBeLessThan(3);
    const nameless = await read(null, { headerRow: false });
    expect(nameless).toMatchObject({ headerRow: false, rowCount: 5 });
    expect(nameless.columns[0]).toEqual({
      header: '',
      filled: 4,
      samples: ['Name', 'Annemarie Keller', 'Piotr Wisniewski'],
    });
  });

  it('is taken: what a column is', async () => {
    const reading = await read(await fixture('excel-de.csv'));
    const { preview } = await convert(reading, { Kundennummer: 'ignore', Anlass: 'notes', Name: 'company' });
    expect(preview[0]?.card).toMatchObject({
      name: '',
      company: 'Annemarie Keller, Möbelhaus Keller & Söhne',
      notes: 'Kalkulation besprechen\nWill 40 Stühle statt 25; Staffelrabatt',
    });
  });
});

describe('rows with problems', () => {
  it('are told apart, and everything else is read', async () => {
    const conversion = await convert(await read(await fixture('broken-rows.csv')));
    expect(conversion).toMatchObject({ rowCount: 9, dossierCount: 2, onPile: 1, behindDays: 1, behindMonths: 0 });
    expect(conversion.problems.map(({ number, problems }) => [number, ...problems.map(({ kind }) => kind)])).toEqual([
      [3, 'brokenQuotes'],
      [4, 'unreadableDate'],
      [5, 'lostByExcel'],
      [6, 'emptyCustomer'],
      [8, 'tooManyCells'],
      [9, 'lostByExcel'],
      [10, 'unreadableDate'],
    ]);
    expect(conversion.dossierCount + conversion.problems.length).toBe(conversion.rowCount);
  });

  it('are saved with their reason, and come in again once they are repaired', async () => {
    const { problems } = await convert(await read(await fixture('broken-rows.csv')));
    const bytes = await service.problemFile(
      'Importproblem',
      problems.map(({ number }) => `=Zeile ${number}`),
    );
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(
      text.startsWith(
        '\ufeffImportproblem;Name;Firma;Telefon;Wiedervorlage;Notizen\r\n\'=Zeile 3;"""Gerd Hoffmann";Hoffmann Druck;0951 5550102;;\r\n',
      ),
    ).toBe(true);
    const again = await convert(
      await read(new File([text.replace('demnächst', '27.03.2026').replace('4,9171E+11', '0951')], 'repaired.csv')),
    );
    expect(again.rowCount).toBe(problems.length);
    expect(again.preview.map(({ card }) => card.name)).toContain('Ines Schäfer');
    expect(JSON.stringify(again.preview)).not.toContain('Zeile');
  });

  it('are eight of 1,112', async () => {
    const conversion = await convert(await read(await fixture('customers-1112.csv')));
    expect(conversion).toMatchObject({ rowCount: 1_112, dossierCount: 1_104 });
    expect(conversion.problems.map(({ number }) => number)).toEqual([18, 119, 220, 321, 422, 523, 624, 725]);
    const all = await Promise.all([service.dossiersFrom(0, 1_000), service.dossiersFrom(1_000, 1_000)]);
    expect(all.map((part) => part.length)).toEqual([1_000, 104]);
  });
});

describe('files that are no list', () => {
  const problem = async (file: File) => {
    const result = await service.read(file, file.name, found, onProgress());
    return result.ok ? null : result.problem;
  };

  it.each<[string, BlobPart, string]>([
    ['an empty file', '', 'empty'],
    ['blank lines', '\r\n;;;\r\n \r\n', 'empty'],
    ['only names of columns', 'Name;Telefon\r\n', 'empty'],
    ['a workbook under another name', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'workbook'],
    ['a binary file', Uint8Array.of(0, 1, 2, 3, 0, 0, 0, 9), 'binary'],
    ['too many columns', `${'x;'.repeat(301)}x\n${'1;'.repeat(301)}1\n`, 'tooManyColumns'],
    ['too many rows', 'Name\n'.concat('Anna\n'.repeat(listLimits.rows + 1)), 'tooManyRows'],
    ['too large a file', new Uint8Array(listLimits.bytes + 1), 'tooLarge'],
  ])('are told: %s', async (_, content, kind) => {
    expect(await problem(new File([content], 'list.csv'))).toMatchObject({ kind });
  });

  it('leave a later list unharmed', async () => {
    await problem(new File([''], 'empty.csv'));
    expect((await read(await fixture('excel-de.csv'))).rowCount).toBe(4);
  });
});

it('tells how far it is with a long list, and reads all 10,000 rows of it', async () => {
  const list = `Name;Telefon\n${Array.from({ length: 10_000 }, (_, index) => `Kunde ${index};0951/${100_000 + index}`).join('\n')}`;
  const conversion = await convert(await read(new File([list], 'long.csv')));
  expect(conversion.dossierCount).toBe(10_000);
  expect(new Set(progress.map(({ phase }) => phase))).toEqual(new Set(['reading', 'parsing', 'converting']));
  expect(progress.every(({ share }) => share > 0 && share <= 1)).toBe(true);
});
