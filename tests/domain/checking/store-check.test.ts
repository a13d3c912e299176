import { shelfWorkOf } from '@shared/domain/workload/shelf-work';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, type ParsedTable, remedyOf } from '@shared/domain/checking/finding';
import type { Mending } from '@shared/domain/checking/mend';
import { readRow } from '@shared/domain/checking/read-row';
import { recoveredDossier } from '@shared/domain/checking/recover-dossier';
import { Recount } from '@shared/domain/checking/recount';
import { StoreCheck } from '@shared/domain/checking/store-check';
import { newBinder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import type { BinderId, ContactId, DossierId } from '@shared/domain/records/ids';
import { logDraftSchema } from '@shared/domain/records/log-draft';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import * as v from 'valibot';
import { binderId, dossierId, dossierWith } from '../fixtures';

const mending: Mending = {
  home: binderId,
  stray: dossierId(999),
  now: 5_000,
  heading: 'Found:',
  binderName: 'Recovered',
};
const words = { dossierName: 'Recovered', note: 'From the history' };

/** As much of a database as the rules need: rows by table, with what is kept along. */
interface Rows {
  readonly binders: readonly object[];
  readonly dossiers: readonly object[];
  readonly contacts: readonly object[];
  readonly drafts: readonly object[];
}
const tables = ['binders', 'dossiers', 'contacts', 'drafts'] as const;

function checkOf(rows: Rows): StoreCheck {
  const check = new StoreCheck(mending);
  for (const table of tables) check.take(table, rows[table]);
  return check;
}

/** What can be repaired of it; counts are left to the recount. */
function toRepair(rows: Rows): Finding[] {
  return checkOf(rows)
    .findings()
    .filter((finding) => remedyOf(finding) === 'repair' && finding.kind !== 'shelfCounts' && finding.kind !== 'ledger');
}

/** The rows after the repair: what the plan says, by key. */
function repaired(rows: Rows): Rows {
  const plan = checkOf(rows).plan();
  const recovered = plan.gone.map((gone) => recoveredDossier(gone, [], words, mending.now));
  const binders = plan.binders.map((id) => newBinder(id, mending.binderName, mending.now));
  const after = (table: (typeof tables)[number], added: readonly object[]) => {
    const byKey = new Map(rows[table].map((row) => [keyOf(row), row]));
    for (const { record } of plan.mended.filter((one) => one.table === table)) byKey.set(keyOf(record), record);
    for (const { key, to } of plan.moved.filter((one) => one.table === table))
      byKey.set(key, { ...byKey.get(key), binderId: to });
    return [...byKey.values(), ...added];
  };
  return {
    binders: after('binders', binders),
    dossiers: after('dossiers', recovered),
    contacts: after('contacts', []),
    drafts: after('drafts', []),
  };
}

function keyOf(row: object): string {
  return String(Reflect.get(row, 'id') ?? Reflect.get(row, 'dossierId'));
}

const ids = <Id extends string>(prefix: string) =>
  fc
    .integer({ min: 1, max: 4 })
    .map((number) => `01890a5d-ac96-774b-${prefix}-${String(number).padStart(12, '0')}` as Id);
const binderIds = ids<BinderId>('9000');
const dossierIds = ids<DossierId>('8000');

/** Whatever may stand in a field after damage; some of it is what belongs there. */
const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string(), fc.constant(undefined), binderIds, dossierIds);

/** A row with any of its fields damaged, but never its key. */
function damagedRow<Row extends object>(row: fc.Arbitrary<Row>, key: keyof Row & string): fc.Arbitrary<object> {
  return fc
    .tuple(
      row,
      fc.dictionary(
        fc.constantFrom(
          'card',
          'place',
          'text',
          'binderId',
          'dossierId',
          'at',
          'result',
          'name',
          'outcomes',
          'task',
          'promise',
          'instant',
        ),
        anything,
        { maxKeys: 3 },
      ),
    )
    .map(([whole, damage]) => ({ ...whole, ...damage, [key]: whole[key] }));
}

const someRows: fc.Arbitrary<Rows> = fc.record({
  binders: distinct(
    damagedRow(
      binderIds.map((id) => newBinder(id, 'Mine', 1_000)),
      'id',
    ),
  ),
  dossiers: distinct(
    damagedRow(
      fc.tuple(dossierIds, binderIds).map(([id, binder]) => dossierWith({ id, binderId: binder })),
      'id',
    ),
  ),
  contacts: distinct(
    damagedRow(
      fc
        .tuple(ids<ContactId>('7000'), dossierIds, binderIds)
        .map(([id, dossier, binder]) => contactOf(id, dossier, binder)),
      'id',
    ),
  ),
  drafts: distinct(
    damagedRow(
      fc.tuple(dossierIds, binderIds).map(([id, binder]) => draftOf(id, binder)),
      'dossierId',
    ),
  ),
});

function distinct(row: fc.Arbitrary<object>): fc.Arbitrary<object[]> {
  return fc.uniqueArray(row, { selector: keyOf, maxLength: 4 });
}

function contactOf(id: ContactId, dossier: DossierId, binder: BinderId): Contact {
  return {
    id,
    binderId: binder,
    dossierId: dossier,
    at: { date: plainDate('2026-03-13'), time: clockTime('09:00') },
    instant: 1_000,
    result: 'reached',
    outcomeId: 'spoke',
    outcomeName: null,
    text: 'Wants chairs',
    cameFrom: null,
    filedTo: null,
    settledPromise: null,
    reminder: null,
    settledComplaint: null,
    work: null,
  };
}

function draftOf(dossier: DossierId, binder: BinderId) {
  return v.parse(logDraftSchema, {
    dossierId: dossier,
    binderId: binder,
    outcomeId: null,
    text: 'Half',
    dateText: null,
    timeText: '',
    task: null,
    about: null,
    promised: null,
    promiseWords: '',
    savedAt: 1_000,
  });
}

describe('a repair', () => {
  test('leaves nothing to repair, whatever was damaged', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(toRepair(repaired(rows))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('puts a contact of a year that no day can be written of on the day of now', () => {
    const farOut = { id: '01890a5d-ac96-774b-7000-000000000001', text: 'Wants chairs', instant: 4_503_563_628_935_252 };
    const { record } = readRow('contacts', farOut, mending);
    expect(readRow('contacts', record, mending).finding).toBeNull();
    expect(record).toMatchObject({
      text: 'Wants chairs',
      at: { date: expect.stringMatching(/^19(69|70)-/) as string },
    });
  });

  test('loses no row, and changes none that is whole and in its place', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const after = repaired(rows);
        const { mended, moved } = checkOf(rows).plan();
        const touched = new Set([...mended.map(({ record }) => keyOf(record)), ...moved.map(({ key }) => key)]);
        for (const table of tables) {
          const now = new Map(after[table].map((row) => [keyOf(row), row]));
          for (const row of rows[table]) {
            expect(now.has(keyOf(row))).toBe(true);
            if (!touched.has(keyOf(row))) expect(now.get(keyOf(row))).toBe(row);
          }
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('mending', () => {
  const texts: readonly (readonly [ParsedTable, string])[] = [
    ['dossiers', 'about'],
    ['contacts', 'result'],
    ['drafts', 'dateText'],
  ];
  test.each(texts)('of %s keeps what does not fit in words', (table, field) => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
        const whole = {
          dossiers: dossierWith(),
          contacts: contactOf(dossierId(7) as unknown as ContactId, dossierId(1), binderId),
          drafts: draftOf(dossierId(1), binderId),
        }[table as 'dossiers'];
        const { record, finding } = readRow(table, { ...whole, [field]: { unexpected: text } }, mending);
        expect(finding).toMatchObject({ kind: 'unreadable', table, remedy: 'repair' });
        expect(JSON.stringify(record)).toContain(JSON.stringify(JSON.stringify({ unexpected: text })).slice(1, -1));
      }),
      { numRuns: 100 },
    );
  });

  test('makes nothing of a row that nobody could find by its id', () => {
    expect(readRow('dossiers', { ...dossierWith(), id: 7 }, mending)).toMatchObject({
      record: null,
      finding: { remedy: 'stays', key: '7', name: 'Keller' },
    });
  });
});

test('a recount tells where kept counts and the ledger differ', () => {
  const recount = new Recount();
  recount.addDossier(dossierWith());
  recount.add('dossiers', [dossierWith()]);
  const [count] = recount.shelfCounts;
  expect(count).toEqual({ binderId, shelf: 'pile', ...shelfWorkOf([dossierWith()]) });
  expect(recount.compareShelves(recount.shelfCounts)).toEqual([]);
  expect(recount.compareShelves([])).toEqual([{ kind: 'shelfCounts', shelves: 1 }]);
  const { kinds } = shelfWorkOf([dossierWith({ minutes: 20 })]);
  for (const wrong of [{ kinds }, { promised: 1 }, { timed: 1 }, { count: 2 }]) {
    expect(recount.compareShelves(recount.shelfCounts.map((shelf) => ({ ...shelf, ...wrong })))).toHaveLength(1);
  }
  expect(recount.compareLedger(recount.ledger)).toEqual([]);
  const other = new Recount();
  other.add('dossiers', [dossierWith({ about: 'Other' })]);
  expect(recount.compareLedger(other.ledger)).toEqual([{ kind: 'ledger', table: 'dossiers', kept: 1, counted: 1 }]);
});

test('a reminder for a dossier that is not there becomes a mere loose sheet', () => {
  const reminds = { dossierId: dossierId(7), kind: 'birthday', anniversary: null } as const;
  const reminder = dossierWith({ sheet: { repeats: null, turn: null }, reminds });
  const rows = { binders: [newBinder(binderId, 'Mine', 1)], dossiers: [reminder], contacts: [], drafts: [] };
  expect(toRepair(rows)).toEqual([{ kind: 'reminderLoose', dossierId: reminder.id }]);
  expect(checkOf(rows).plan().loosened).toEqual([reminder.id]);
  expect(toRepair({ ...rows, dossiers: [reminder, dossierWith({}, 7)] })).toEqual([]);
});
