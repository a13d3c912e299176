import { describe, expect, test } from 'vitest';
import { fieldsOf } from '@shared/domain/calculating/typed-calculation';
import { pagesOf } from '@shared/domain/documents/pages';
import type { Dossier } from '@shared/domain/records/dossier';
import type { CalculationId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier } from '@renderer/actions/bin-dossier';
import { changeCalculation } from '@renderer/actions/change-calculation';
import { copyCalculation } from '@renderer/actions/copy-calculation';
import { createCalculation } from '@renderer/actions/create-calculation';
import { erasePerson } from '@renderer/actions/erase-person';
import { removeCalculation } from '@renderer/actions/remove-calculation';
import { undo } from '@renderer/actions/undo';
import { decimal, lineOf } from '../domain/calculating/fixtures';
import { dossierNamed, testId } from '../support/builders';
import { nextOf, offerIn, stored, typedWith } from '../support/calculations';
import { allRows, keptLedger, recountedLedger } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const newId = () => testId() as CalculationId;
const offer = { kind: 'offer', title: '', currency: 'EUR' } as const;

async function withDossier(): Promise<{ it: TestBinder; keller: Dossier }> {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller');
  await it.hold(keller);
  return { it, keller };
}

describe('an offer', () => {
  test('is begun in one step that can be taken back, and counted', async () => {
    const { it, keller } = await withDossier();
    const id = newId();
    const { entry, subject } = await expectUndoable(it, (context) => createCalculation(context, keller.id, id, offer));
    expect(subject).toMatchObject({ dossierId: keller.id, name: 'Keller' });
    expect(entry.dossierIds).toEqual([keller.id]);
    expect(await stored(it, id)).toMatchObject({ kind: 'offer', date: '2026-03-13', version: 1, replaces: null });
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
    expect((await keptLedger(it.db)).tables.calculations.count).toBe(1);
  });

  test('is not begun where the dossier lies in the bin', async () => {
    const { it, keller } = await withDossier();
    done(await binDossier(it.context, keller.id));
    expect(await createCalculation(it.context, keller.id, newId(), offer)).toMatchObject({ problem: { kind: 'gone' } });
  });

  test('is written in one step that can be taken back, and its draft is finished with it', async () => {
    const { it, keller } = await withDossier();
    const before = await offerIn(it, keller);
    const { id, dossierId, binderId } = before;
    await it.store.calculations.saveDraft({ calculationId: id, dossierId, binderId, typed: typedWith(), savedAt: 1 });
    const written = { ...fieldsOf(before), title: 'Pumpe', lines: [lineOf({ price: '8.5' })], discount: decimal('3') };
    const { entry } = await expectUndoable(it, (context) => changeCalculation(context, before, written));
    expect(entry.dossierIds).toEqual([keller.id]);
    expect(await stored(it, id)).toEqual({ ...before, ...written });
    expect(await it.store.calculations.draft(id)).toBeUndefined();
    expect(await changeCalculation(it.context, await stored(it, id), written)).toMatchObject({
      problem: { kind: 'unchanged' },
    });
  });

  test('that another window has changed is not overwritten', async () => {
    const { it, keller } = await withDossier();
    const before = await offerIn(it, keller);
    done(await changeCalculation(it.context, before, { ...fieldsOf(before), title: 'Theirs' }));
    const mine = { ...fieldsOf(before), title: 'Mine' };
    expect(await changeCalculation(it.context, before, mine)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    // Of what they have not touched both are kept.
    done(await changeCalculation(it.context, before, { ...fieldsOf(before), notes: 'Mine' }));
    expect(await stored(it, before.id)).toMatchObject({ title: 'Theirs', notes: 'Mine' });
  });

  test('with an amount that is none is not stored at all', async () => {
    const { it, keller } = await withDossier();
    const before = await offerIn(it, keller);
    const written = { ...fieldsOf(before), lines: [lineOf(), lineOf({ price: '1e9' })] };
    expect(await changeCalculation(it.context, before, written)).toMatchObject({ problem: { kind: 'notStored' } });
    expect(await stored(it, before.id)).toEqual(before);
  });
});

describe('a new version', () => {
  test('has what is written now, and the one before stays as it was stored', async () => {
    const { it, keller } = await withDossier();
    const begun = await offerIn(it, keller);
    done(await changeCalculation(it.context, begun, { ...fieldsOf(begun), validUntil: plainDate('2026-04-12') }));
    const first = await stored(it, begun.id);
    it.clock.set('2026-03-20');
    const id = newId();
    const written = { ...fieldsOf(first), lines: [lineOf({ price: '90' })] };
    await expectUndoable(it, (context) => copyCalculation(context, first.id, id, written));
    expect(await stored(it, first.id)).toEqual(first);
    expect(await stored(it, id)).toMatchObject({
      ...written,
      version: 2,
      replaces: first.id,
      date: '2026-03-20',
      validUntil: '2026-04-19',
    });
    const [page, ...others] = pagesOf(await it.store.calculations.of(keller.id));
    expect(others).toEqual([]);
    expect([page?.document.id, page?.earlier.map((one) => one.id)]).toEqual([id, [first.id]]);
  });

  test('keeps days that were written for it', async () => {
    const { it, keller } = await withDossier();
    const first = await offerIn(it, keller);
    const id = newId();
    const date = plainDate('2026-05-01');
    done(await copyCalculation(it.context, first.id, id, { ...fieldsOf(first), date }));
    expect(await stored(it, id)).toMatchObject({ date, validUntil: null });
  });

  test('leaves nothing to change or copy in the one before', async () => {
    const { it, keller } = await withDossier();
    const first = await offerIn(it, keller);
    await nextOf(it, first);
    const later = { ...fieldsOf(first), title: 'Later' };
    for (const refused of [
      await changeCalculation(it.context, first, later),
      await copyCalculation(it.context, first.id, newId(), later),
    ])
      expect(refused).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    expect(await stored(it, first.id)).toEqual(first);
  });
});

describe('removing', () => {
  test('takes the versions behind it, and brings all of them back when it is taken back', async () => {
    const { it, keller } = await withDossier();
    const first = await offerIn(it, keller);
    const other = await offerIn(it, keller, 'Other');
    const second = await nextOf(it, first);
    const { subject } = await expectUndoable(it, (context) => removeCalculation(context, second.id));
    expect(subject.count).toBe(2);
    expect(await it.store.calculations.of(keller.id)).toEqual([other]);
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
  });

  test('of an earlier version alone closes the gap', async () => {
    const { it, keller } = await withDossier();
    const first = await offerIn(it, keller);
    const second = await nextOf(it, first);
    const third = await nextOf(it, second);
    await expectUndoable(it, (context) => removeCalculation(context, second.id));
    const [page] = pagesOf(await it.store.calculations.of(keller.id));
    expect([page?.document.id, page?.earlier.map(({ id }) => id)]).toEqual([third.id, [first.id]]);
    expect(await removeCalculation(it.context, second.id)).toMatchObject({ problem: { kind: 'gone' } });
  });
});

test('of an erased person no line and no half-typed word stays, in the history neither', async () => {
  const { it, keller } = await withDossier();
  const before = await offerIn(it, keller);
  const { id, dossierId, binderId } = before;
  const lines = [lineOf({ description: 'Zwetschgenkuchen' })];
  done(await changeCalculation(it.context, before, { ...fieldsOf(before), lines }));
  done(await undo(it.context, it.id));
  const typed = typedWith({ notes: 'Pflaumenkuchen' });
  await it.store.calculations.saveDraft({ calculationId: id, dossierId, binderId, typed, savedAt: 1 });
  expect(JSON.stringify(await allRows(it.db))).toMatch(/Zwetschgen.*Pflaumen|Pflaumen.*Zwetschgen/);
  done(await erasePerson(it.context, keller.id));
  expect(JSON.stringify(await allRows(it.db))).not.toMatch(/Zwetschgen|Pflaumen|Wartung/);
  // A window that had it open stores what was typed there once more.
  await it.store.calculations.saveDraft({ calculationId: id, dossierId, binderId, typed, savedAt: 2 });
  expect(await it.db.calculationDrafts.count()).toBe(0);
  expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
});
