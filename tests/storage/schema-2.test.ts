import { describe, expect, onTestFinished, test } from 'vitest';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { parseCardDraft } from '@shared/domain/records/card-draft';
import { parseDocument } from '@shared/domain/records/document';
import { parseErasure } from '@shared/domain/records/erasure';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { parseJournalEntry } from '@shared/domain/records/parse-journal-entry';
import { redo, undo } from '@renderer/actions/undo';
import fixture from '../fixtures/schema/schema-2.json';
import { thaw, withBytes } from '../support/frozen-database';
import { atLeast, describeDatabase } from '../support/raw-database';
import { allRows, keptLedger, keptWork, recountedLedger, recountedWork } from '../support/stored-rows';
import { discard, done, openTestBinder, TestBinder } from '../support/test-binder';

const own = fixture.rows.binders[0]?.id as BinderId;
const offer = fixture.rows.documents[0]?.dossierId as DossierId;

async function thawed(): Promise<TestBinder> {
  const it = new TestBinder();
  onTestFinished(() => discard(it));
  await thaw(it.name, fixture);
  await it.open();
  return it;
}

describe('a database of schema 2', () => {
  test('is brought to the same stores and indexes as a new one', async () => {
    const [upgraded, fresh] = [await thawed(), await openTestBinder()];
    for (const { db } of [upgraded, fresh]) db.close();
    expect(await describeDatabase(upgraded.name)).toEqual(await describeDatabase(fresh.name));
  });

  test('opens with every row as it was', async () => {
    const { db } = await thawed();
    const rows = await allRows(db);
    const { ledger: _ledger, ...frozen } = withBytes(fixture.rows) as Record<string, unknown[]>;
    for (const [table, before] of Object.entries(frozen)) {
      expect(rows[table]).toHaveLength(before.length);
      expect(rows[table]).toEqual(expect.arrayContaining(before.map(atLeast)));
    }
  });

  test('is what its ledger says, and every record is one of its schema', async () => {
    const { db, store } = await thawed();
    expect(await keptLedger(db)).toEqual(await recountedLedger(db));
    expect(await keptWork(db)).toEqual(await recountedWork(db));
    const [journal, documents, erasures, cardDrafts] = await Promise.all([
      db.journal.toArray(),
      store.documentsOf(offer),
      db.erasures.toArray(),
      db.cardDrafts.toArray(),
    ]);
    expect(journal.map(parseJournalEntry)).toEqual(journal);
    expect(documents.map(parseDocument)).toEqual(documents);
    expect(erasures.map(parseErasure)).toEqual(erasures);
    expect(cardDrafts.map(parseCardDraft)).toEqual(cardDrafts);
    expect([documents.length, erasures.length, cardDrafts.length]).toEqual([1, 1, 2]);
    const [document] = documents;
    expect(sha256Of((await store.attachment(document?.sha256 ?? '')) ?? new Uint8Array())).toBe(document?.sha256);
  });

  test('holds nothing of who was erased, and can be worked on', async () => {
    const it = await thawed();
    expect(JSON.stringify(await allRows(it.db))).not.toContain('Vergessen');
    done(await redo(it.context, own));
    let undone = await undo(it.context, own);
    for (; undone.ok; undone = await undo(it.context, own));
    expect(undone.problem).toEqual({ kind: 'nothingToUndo' });
    expect(await it.store.dossier(offer)).toBeUndefined();
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
  });
});
