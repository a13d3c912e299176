import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { completeness } from '@shared/domain/filing/completeness';
import { parseBinder } from '@shared/domain/records/binder';
import { parseContact } from '@shared/domain/records/contact';
import { parseDossier } from '@shared/domain/records/dossier-schema';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { logDraftSchema } from '@shared/domain/records/log-draft';
import { preferencesSchema } from '@shared/domain/records/preferences';
import { plainDate } from '@shared/domain/time/plain-date';
import { logContact } from '@renderer/actions/log-contact';
import { redo, undo } from '@renderer/actions/undo';
import { pile } from '@shared/domain/filing/place';
import fixture from '../fixtures/schema/schema-1.json';
import { reportOf } from '../support/builders';
import { thaw } from '../support/frozen-database';
import { atLeast, describeDatabase } from '../support/raw-database';
import { allRows, keptLedger, keptWork, recountedLedger, recountedWork } from '../support/stored-rows';
import { deleteDatabase, discard, done, openTestBinder, TestBinder } from '../support/test-binder';
import { numberedOn } from '../support/rings';

const own = fixture.rows.binders[0]?.id as BinderId;
const sample = fixture.rows.binders[1]?.id as BinderId;
const idOf = (name: string) => fixture.rows.dossiers.find(({ card }) => card.name === name)?.id as DossierId;

async function thawed(): Promise<TestBinder> {
  const it = new TestBinder();
  onTestFinished(() => discard(it));
  await thaw(it.name, fixture);
  await it.open();
  return it;
}

describe('a database of schema 1', () => {
  test('is brought to the same stores and indexes as a new one', async () => {
    const [upgraded, fresh] = [await thawed(), await openTestBinder()];
    for (const { db } of [upgraded, fresh]) db.close();
    expect(await describeDatabase(upgraded.name)).toEqual(await describeDatabase(fresh.name));
  });

  test('opens with every row as it was', async () => {
    const it = await thawed();
    const rows = await allRows(it.db);
    for (const [table, frozen] of Object.entries(fixture.rows)) {
      expect(rows[table]).toHaveLength(frozen.length);
      expect(rows[table]).toEqual(expect.arrayContaining(frozen.map(atLeast)));
    }
  });

  test('has a ledger from then on, and finds the history of a dossier', async () => {
    const { db } = await thawed();
    expect(await keptLedger(db)).toEqual(await recountedLedger(db));
    expect((await keptLedger(db)).seq).toBe(fixture.rows.journal.length);
    const entries = await db.journal.where('dossierIds').equals(idOf('Keller')).toArray();
    expect(entries.map(({ subject }) => subject.name)).toContain('Keller');
  });

  test('is read through the store, and each record is one of its schema', async () => {
    const { store, binder } = await thawed();
    expect(binder.id).toBe(own);
    const binders = await store.binders();
    const dossiers = [...(await store.allDossiers(own)), ...(await store.allDossiers(sample))];
    const contacts = [...(await store.contactsOfBinder(own)), ...(await store.contactsOfBinder(sample))];
    const drafts = await store.drafts(own);
    expect(binders.map(parseBinder)).toEqual(binders);
    expect(dossiers.map(parseDossier)).toEqual(dossiers);
    expect(contacts.map(parseContact)).toEqual(contacts);
    expect(drafts.map((draft) => v.parse(logDraftSchema, draft))).toEqual(drafts);
    expect([binders.length, dossiers.length, contacts.length, drafts.length]).toEqual([2, 8, 6, 2]);
    const preferences = await store.preferences();
    expect(v.parse(preferencesSchema, preferences)).toEqual(preferences);
    expect(preferences).toEqual({
      language: 'de',
      theme: 'dark',
      openBinder: own,
      keys: { undo: ['Ctrl+U'], goToday: [] },
      dayBegun: null,
      documentMegabytes: 30,
    });
    expect(drafts.map(({ text }) => text)).toEqual(['', 'Hat auf Band gespr']);
  });

  test('has every record of its journal by the schema, too', async () => {
    const { store } = await thawed();
    const entries = await store.journalAfter(0);
    expect(entries.map(({ state }) => state)).toEqual(fixture.rows.journal.map(({ state }) => state));
    for (const { diff } of entries) {
      expect(diff.binders?.added.map(parseBinder)).toEqual(diff.binders?.added);
      expect(diff.dossiers?.added.map(parseDossier)).toEqual(diff.dossiers?.added);
      expect(diff.contacts?.added.map(parseContact)).toEqual(diff.contacts?.added);
    }
  });

  test('finds what lies where by its indexes, and nothing is lost', async () => {
    const { db, store } = await thawed();
    const onShelf = async (from: 'd:1000-01-01' | 'pile' | 'bin', to: 'd:9999-12-31' | 'pile' | 'bin') =>
      (await store.dossiersOn(own, [{ from, to }])).map(({ card }) => card.name);
    expect(await onShelf('d:1000-01-01', 'd:9999-12-31')).toEqual(['Keller', 'Müller']);
    expect(await onShelf('pile', 'pile')).toEqual(['', '']);
    expect(await onShelf('bin', 'bin')).toEqual(['Binned']);
    expect((await store.contactsOf(idOf('Müller'))).map(({ result }) => result)).toEqual(['note', 'reached', 'tried']);
    expect(await store.contactsOn(own, plainDate('2026-03-12'))).toHaveLength(1);
    expect(await keptWork(db)).toEqual(await recountedWork(db));
    const { total, counts } = await store.inventory(own);
    expect(completeness(total, counts, numberedOn(plainDate('2026-03-13')))).toEqual({
      total: 6,
      behindDays: 2,
      behindMonths: 1,
      onPile: 2,
      closed: 1,
      lost: 0,
    });
  });

  test('can be worked on: redo, undo all the way back, and a new contact', async () => {
    const it = await thawed();
    done(await redo(it.context, own));
    expect((await it.store.dossier(idOf('Keller')))?.about).toBe('Nachfassen');
    let undone = await undo(it.context, own);
    for (; undone.ok; undone = await undo(it.context, own));
    expect(undone.problem).toEqual({ kind: 'nothingToUndo' });
    expect(await it.store.binders()).toHaveLength(1);
    expect((await it.store.dossier(idOf('Binned')))?.binnedAt).toBeNull();
    expect(await it.store.countDossiers(own)).toBe(5);
    const { seq } = done(await logContact(it.context, idOf('Keller'), reportOf('spoke', pile)));
    expect(seq).toBeGreaterThan(fixture.rows.journal.length);
    // It has other words than were written down now.
    expect(await it.store.draftOf(idOf('Keller'))).toMatchObject({ text: 'Hat auf Band gespr' });
    expect(await keptWork(it.db)).toEqual(await recountedWork(it.db));
  });
});

test('a fixture that is thawed and described again is the same', async () => {
  const name = `ringbuch-test-${crypto.randomUUID()}`;
  onTestFinished(() => deleteDatabase(name));
  await thaw(name, fixture);
  const { indexedDbVersion, stores } = fixture;
  expect(await describeDatabase(name)).toEqual({ indexedDbVersion, stores });
});
