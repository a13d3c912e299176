import { describe, expect, test } from 'vitest';
import { pile } from '@shared/domain/filing/place';
import { contentOf, versionOf } from '@shared/domain/forms/change-form';
import type { Dossier } from '@shared/domain/records/dossier';
import type { Answer } from '@shared/domain/records/filled-form';
import type { FieldKey, FilledFormId, FormId, FormOrigin } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { closeDossier } from '@renderer/actions/close-dossier';
import { logContact } from '@renderer/actions/log-contact';
import { binDossier } from '@renderer/actions/bin-dossier';
import { changeFilledForm } from '@renderer/actions/change-filled-form';
import { changeTemplate } from '@renderer/actions/change-template';
import { createTemplate } from '@renderer/actions/create-template';
import { erasePerson } from '@renderer/actions/erase-person';
import { fillForm } from '@renderer/actions/fill-form';
import { removeFilledForm } from '@renderer/actions/remove-filled-form';
import { removeTemplate } from '@renderer/actions/remove-template';
import { storedForms } from '@renderer/actions/stored-templates';
import { takeTemplates } from '@renderer/actions/take-templates';
import { undo } from '@renderer/actions/undo';
import { everyField, formOf, typedOf } from '../domain/forms/fixtures';
import { dossierNamed, reportOf, testId } from '../support/builders';
import { formIn, sheetIn, storedForm, storedSheet } from '../support/forms';
import { allRows, keptLedger, recountedLedger } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const written = {
  date: plainDate('2026-03-12'),
  answers: [{ field: 'text' as FieldKey, text: 'Pumpe' }] satisfies Answer[],
};

async function withDossier(): Promise<{ it: TestBinder; keller: Dossier }> {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller');
  await it.hold(keller);
  return { it, keller };
}

describe('a form', () => {
  test('is made in one step that can be taken back, and counted', async () => {
    const { it } = await withDossier();
    const id = testId() as FormId;
    const content = contentOf(formOf(everyField()));
    const { entry } = await expectUndoable(it, (context) => createTemplate(context, storedForms, it.id, id, content));
    expect(entry).toMatchObject({ verb: 'createForm', subject: { name: 'Bedarf' }, dossierIds: [] });
    expect(await storedForm(it, id)).toMatchObject({ ...content, version: 1, binderId: it.id });
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
    expect((await keptLedger(it.db)).tables.forms.count).toBe(1);
  });

  test('that is changed leaves the sheets as they were filled in, and so does one that is removed', async () => {
    const { it, keller } = await withDossier();
    const form = await formIn(it);
    const sheet = await sheetIn(it, keller, form);
    await expectUndoable(it, (context) =>
      changeTemplate(context, storedForms, form, { ...contentOf(form), fields: [] }),
    );
    expect(await storedForm(it, form.id)).toMatchObject({ version: 2, fields: [] });
    expect(await storedSheet(it, sheet.id)).toEqual(sheet);
    await expectUndoable(it, (context) => removeTemplate(context, storedForms, form.id));
    expect(await storedSheet(it, sheet.id)).toEqual({ ...sheet, form: versionOf(form) });
    expect(await fillForm(it.context, keller.id, form.id, testId() as FilledFormId, [])).toMatchObject({
      problem: { kind: 'gone' },
    });
  });

  test('that another window has changed is not overwritten', async () => {
    const { it } = await withDossier();
    const form = await formIn(it);
    done(await changeTemplate(it.context, storedForms, form, { ...contentOf(form), name: 'Theirs' }));
    expect(await changeTemplate(it.context, storedForms, form, { ...contentOf(form), name: 'Mine' })).toMatchObject({
      problem: { kind: 'changedMeanwhile' },
    });
    expect(await changeTemplate(it.context, storedForms, form, contentOf(form))).toMatchObject({
      problem: { kind: 'unchanged' },
    });
  });

  test('of a file is taken in one step, and the same file once more changes nothing', async () => {
    const { it } = await withDossier();
    const form = await formIn(it);
    const other = formOf(everyField());
    const forms = [{ ...versionOf(form), version: 5, name: 'Team' }, other];
    const chosen = new Set<FormOrigin>([form.origin, other.origin]);
    await expectUndoable(it, (context) => takeTemplates(context, storedForms, it.id, forms, chosen));
    expect((await it.store.forms.of(it.id)).map(versionOf)).toEqual(forms);
    expect((await storedForm(it, form.id)).version).toBe(5);
    expect(await takeTemplates(it.context, storedForms, it.id, forms, chosen)).toMatchObject({
      problem: { kind: 'unchanged' },
    });
  });
});

describe('a sheet', () => {
  test('is begun, filled in and removed, each in one step that can be taken back; its draft is finished', async () => {
    const { it, keller } = await withDossier();
    const form = await formIn(it);
    const id = testId() as FilledFormId;
    const { entry } = await expectUndoable(it, (context) => fillForm(context, keller.id, form.id, id, []));
    expect(entry.dossierIds).toEqual([keller.id]);
    const begun = await storedSheet(it, id);
    expect(begun).toMatchObject({ form: versionOf(form), answers: [], date: '2026-03-13' });
    const { dossierId, binderId } = begun;
    const typed = { date: '', answers: [typedOf('text', 'Pum')] };
    await it.store.filledForms.saveDraft({ filledFormId: id, dossierId, binderId, typed, savedAt: 1 });
    const changed = await expectUndoable(it, (context) => changeFilledForm(context, begun, written));
    expect(changed.entry.dossierIds).toEqual([keller.id]);
    expect(await storedSheet(it, id)).toEqual({ ...begun, ...written });
    expect(await it.store.filledForms.draft(id)).toBeUndefined();
    await expectUndoable(it, (context) => removeFilledForm(context, id));
    expect(await it.store.filledForms.get(id)).toBeUndefined();
    expect(await isLedgerRight(it)).toBe(true);
  });

  test('that another window has filled in is not overwritten', async () => {
    const { it, keller } = await withDossier();
    const sheet = await sheetIn(it, keller, await formIn(it));
    done(await changeFilledForm(it.context, sheet, written));
    const mine = { ...written, answers: [{ field: 'text' as FieldKey, text: 'Mine' }] };
    expect(await changeFilledForm(it.context, sheet, mine)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    expect(await storedSheet(it, sheet.id)).toMatchObject(written);
  });

  test('is not begun where the dossier lies in the bin', async () => {
    const { it, keller } = await withDossier();
    const form = await formIn(it);
    done(await binDossier(it.context, keller.id));
    expect(await fillForm(it.context, keller.id, form.id, testId() as FilledFormId, [])).toMatchObject({
      problem: { kind: 'gone' },
    });
  });

  test('goes without a trace when its person is erased; the form stays', async () => {
    const { it, keller } = await withDossier();
    const form = await formIn(it);
    const sheet = await sheetIn(it, keller, form);
    done(
      await changeFilledForm(it.context, sheet, {
        ...written,
        answers: [{ field: 'text' as FieldKey, text: 'Geheim' }],
      }),
    );
    const { dossierId, binderId } = sheet;
    const typed = { date: '', answers: [typedOf('text', 'Geheimer')] };
    await it.store.filledForms.saveDraft({ filledFormId: sheet.id, dossierId, binderId, typed, savedAt: 1 });
    done(await erasePerson(it.context, keller.id));
    expect(JSON.stringify(await allRows(it.db))).not.toContain('Geheim');
    expect(await storedForm(it, form.id)).toEqual(form);
    expect(await isLedgerRight(it)).toBe(true);
    await it.store.filledForms.saveDraft({ filledFormId: sheet.id, dossierId, binderId, typed, savedAt: 2 });
    expect(await it.store.filledForms.draft(sheet.id)).toBeUndefined();
  });

  test('that was only begun is gone when that is taken back', async () => {
    const { it, keller } = await withDossier();
    const sheet = await sheetIn(it, keller, await formIn(it));
    done(await undo(it.context, it.id));
    expect(await it.store.filledForms.get(sheet.id)).toBeUndefined();
  });
});

/** Whether the ledger says what counting says. */
async function isLedgerRight({ db }: TestBinder): Promise<boolean> {
  return JSON.stringify(await keptLedger(db)) === JSON.stringify(await recountedLedger(db));
}

describe('a form that closing and an outcome wait for', () => {
  test('has to be filled in first; nothing is stored before', async () => {
    const { it, keller } = await withDossier();
    const form = await formIn(it);
    done(
      await changeTemplate(it.context, storedForms, form, {
        ...contentOf(form),
        fields: [],
        demandedFor: { closing: true, outcomes: ['spoke'] },
      }),
    );
    const demanded = await storedForm(it, form.id);
    const before = await allRows(it.db);
    const refused = {
      problem: { kind: 'formsMissing', dossierId: keller.id, forms: [{ form: demanded, begun: null }] },
    };
    const report = reportOf('spoke', pile);
    expect(await closeDossier(it.context, keller.id, 'noNeed')).toMatchObject(refused);
    expect(await logContact(it.context, keller.id, report)).toMatchObject(refused);
    expect(await allRows(it.db)).toEqual(before);
    await sheetIn(it, keller, demanded);
    done(await logContact(it.context, keller.id, report));
    done(await closeDossier(it.context, keller.id, 'noNeed'));
  });
});
