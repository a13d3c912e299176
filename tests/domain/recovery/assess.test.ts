import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, type Counted, isEmpty, type StoreFound } from '@shared/domain/recovery/assess';
import type { WitnessReading } from '@shared/domain/recovery/witness';
import { emptyLedger, type Ledger, ledgerTables, schemaNumber, tallyOf } from '@shared/domain/records/ledger';
import { testInstant } from '../../support/builders';
import { runs } from '../../support/runs';

type Sizes = { readonly [Name in (typeof ledgerTables)[number]]: number };

const rows = (table: string, count: number) => Array.from({ length: count }, (_, index) => ({ table, index }));

/** The ledger of tables with so many records, after so many commits. */
function ledgerOf(seq: number, sizes: Sizes): Ledger {
  const tables = { ...emptyLedger.tables };
  for (const name of ledgerTables) tables[name] = tallyOf(rows(name, sizes[name]));
  return { ...emptyLedger, seq, journal: seq, tables };
}

function countedOf({ journal, tables }: Ledger): Counted {
  const { binders, dossiers, contacts, documents, calculations, forms, filledForms, playbooks, attachments } = tables;
  return {
    binders: binders.count,
    dossiers: dossiers.count,
    contacts: contacts.count,
    documents: documents.count,
    calculations: calculations.count,
    forms: forms.count,
    filledForms: filledForms.count,
    playbooks: playbooks.count,
    attachments: attachments.count,
    journal,
  };
}

const opened = (ledger: Ledger, counted: Counted | null = countedOf(ledger), newest = ledger.seq): StoreFound => ({
  kind: 'opened',
  ledger,
  newest,
  counted,
});

function witnessOf(ledger: Ledger, schema: number = schemaNumber): WitnessReading {
  const witness = { schema, databaseName: 'ringbuch', ledger, writtenAt: testInstant, erasures: [] };
  return { kind: 'read', witness };
}

const none: WitnessReading = { kind: 'none' };
const spoilt: WitnessReading = { kind: 'damaged' };
const some = ledgerOf(5, {
  binders: 1,
  dossiers: 3,
  contacts: 4,
  documents: 1,
  calculations: 2,
  forms: 1,
  filledForms: 2,
  playbooks: 2,
  attachments: 1,
});
const later = ledgerOf(6, {
  binders: 1,
  dossiers: 4,
  contacts: 4,
  documents: 1,
  calculations: 3,
  forms: 1,
  filledForms: 3,
  playbooks: 3,
  attachments: 1,
});
const onlyBinder = ledgerOf(0, {
  binders: 1,
  dossiers: 0,
  contacts: 0,
  documents: 0,
  calculations: 0,
  forms: 0,
  filledForms: 0,
  playbooks: 0,
  attachments: 0,
});
const missing: StoreFound = { kind: 'missing', dataLoss: false };
const damaged = (damage: string) => ({ kind: 'damaged', damage });

describe('a store and its witness', () => {
  test.each<[string, WitnessReading, StoreFound, boolean, object]>([
    ['as it was left', witnessOf(some), opened(some), true, { kind: 'sound' }],
    ['a witness that lags behind, as after a crash', witnessOf(some), opened(later), true, { kind: 'sound' }],
    ['a store from before there were witnesses', none, opened(some), true, { kind: 'sound' }],
    ['the very first start', none, missing, false, { kind: 'fresh' }],
    ['a first start that was broken off', none, opened(emptyLedger), false, { kind: 'sound' }],
    ['a first start whose witness was faster', witnessOf(emptyLedger), opened(onlyBinder), false, { kind: 'sound' }],
    ['of schema 1', none, { kind: 'older' }, true, { kind: 'toMigrate' }],
    ['of an older schema, with its witness', witnessOf(some, 1), { kind: 'older' }, true, { kind: 'toMigrate' }],
    ['of a later release', none, { kind: 'newer' }, true, { kind: 'newer' }],
    ['of a later release by its witness', { kind: 'newer', schema: 9 }, missing, true, { kind: 'newer' }],
    ['gone', witnessOf(some), missing, false, damaged('lost')],
    ['gone, with a witness that can’t be read', spoilt, missing, false, damaged('lost')],
    ['gone with its witness, and backups are there', none, missing, true, damaged('lost')],
    ['thrown away by the engine', none, { kind: 'missing', dataLoss: true }, false, damaged('lost')],
    ['made anew and empty', witnessOf(some), opened(emptyLedger), false, damaged('behind')],
    ['made anew and empty, and backups are there', none, opened(onlyBinder), true, damaged('lost')],
    ['that does not open', witnessOf(some), { kind: 'unreadable', cause: '' }, true, damaged('unreadable')],
    ['back at an earlier time', witnessOf(later), opened(some), true, damaged('behind')],
    ['back at an earlier schema', witnessOf(some), { kind: 'older' }, true, damaged('behind')],
    ['with a witness that can’t be read', spoilt, opened(some), true, damaged('unproven')],
    ['without its ledger', none, opened(emptyLedger, countedOf(some)), true, damaged('differs')],
    ['large, as it was left', witnessOf(some), opened(some, null), true, { kind: 'sound' }],
    ['large, and back at an earlier time', witnessOf(later), opened(some, null), true, damaged('behind')],
    ['large, without its newest entry', none, opened(some, null, 4), true, damaged('shrunk')],
    ['with an entry too many', none, opened(some, null, 6), true, damaged('differs')],
  ])('%s', (_, witness, store, leftovers, expected) => {
    expect(assess(witness, store, leftovers)).toEqual(expected);
  });

  test('one that says the same number and holds something else is noticed', () => {
    const other = { ...some, tables: { ...some.tables, contacts: tallyOf(rows('changed', 4)) } };
    expect(assess(witnessOf(some), opened(other), true)).toEqual(damaged('differs'));
  });

  test('after a migration only the numbers can be compared', () => {
    const before = { ...some, schema: 1, tables: { ...some.tables, contacts: tallyOf(rows('as before', 4)) } };
    expect(assess(witnessOf(before, 1), opened(some), true)).toEqual({ kind: 'sound' });
    const fewer = ledgerOf(5, {
      binders: 1,
      dossiers: 2,
      contacts: 4,
      documents: 1,
      calculations: 0,
      forms: 0,
      filledForms: 0,
      playbooks: 0,
      attachments: 1,
    });
    expect(assess(witnessOf({ ...some, schema: 1 }, 1), opened(fewer), true)).toEqual(damaged('differs'));
  });
});

test.each(['forms', 'filledForms', 'playbooks'] as const)('a store with nothing but %s is not empty', (table) => {
  const ledger = { ...emptyLedger, tables: { ...emptyLedger.tables, [table]: tallyOf([{ id: 1 }]) } };
  expect(isEmpty({ ledger, newest: 0, counted: null })).toBe(false);
});

describe('for any store', () => {
  const size = fc.nat(40);
  const sizes = fc.record({
    binders: size,
    dossiers: size,
    contacts: size,
    documents: size,
    calculations: size,
    forms: size,
    filledForms: size,
    playbooks: size,
    attachments: size,
  });
  const ledgers = fc.tuple(fc.integer({ min: 1, max: 1_000 }), sizes).map(([seq, of]) => ledgerOf(seq, of));
  const witnesses = fc.constantFrom('none', 'same', 'lagging');

  test('a lagging witness is no alarm', () => {
    fc.assert(
      fc.property(ledgers, ledgers, fc.integer({ min: 1 }), (before, now, ahead) => {
        const advanced = { ...now, seq: before.seq + ahead, journal: now.journal };
        expect(assess(witnessOf(before), opened(advanced), true)).toEqual({ kind: 'sound' });
      }),
      { numRuns: runs },
    );
  });

  test('the loss of any row of any table is seen, with or without a witness', () => {
    const names = fc.constantFrom(...ledgerTables, 'journal' as const);
    fc.assert(
      fc.property(ledgers, names, fc.integer({ min: 1 }), witnesses, (ledger, name, many, kind) => {
        const whole = countedOf(ledger);
        fc.pre(whole[name] > 0);
        const counted = { ...whole, [name]: Math.max(0, whole[name] - many) };
        const witness = kind === 'none' ? none : witnessOf(kind === 'same' ? ledger : { ...ledger, seq: 0 });
        expect(assess(witness, opened(ledger, counted), true)).toMatchObject({ kind: 'damaged' });
      }),
      { numRuns: runs },
    );
  });

  test('a store that goes back to any earlier time is seen', () => {
    fc.assert(
      fc.property(ledgers, ledgers, fc.integer({ min: 1 }), (then, now, lost) => {
        const witness = witnessOf({ ...then, seq: now.seq + lost });
        expect(assess(witness, opened(now), true)).toEqual(damaged('behind'));
      }),
      { numRuns: runs },
    );
  });
});
