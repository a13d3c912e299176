import { describe, expect, test } from 'vitest';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { playbookRules } from '@shared/domain/playbooks/change-playbook';
import type { PlaybookId, PlaybookOrigin } from '@shared/domain/records/ids';
import { changeTemplate } from '@renderer/actions/change-template';
import { createTemplate } from '@renderer/actions/create-template';
import { erasePerson } from '@renderer/actions/erase-person';
import { removeTemplate } from '@renderer/actions/remove-template';
import { storedForms, storedPlaybooks } from '@renderer/actions/stored-templates';
import { takeTemplates } from '@renderer/actions/take-templates';
import { undo, undoEntry } from '@renderer/actions/undo';
import { playbookOf } from '../domain/playbooks/fixtures';
import { dossierNamed, testId } from '../support/builders';
import { formIn } from '../support/forms';
import { playbookIn, storedPlaybook } from '../support/playbooks';
import { keptLedger, recountedLedger } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const { contentOf, versionOf } = playbookRules;

describe('a playbook', () => {
  test('is made, changed and removed, each in one step that can be taken back, and counted', async () => {
    const it = await openTestBinder();
    const id = testId() as PlaybookId;
    const content = contentOf(playbookOf());
    const made = await expectUndoable(it, (context) => createTemplate(context, storedPlaybooks, it.id, id, content));
    expect(made.entry).toMatchObject({ verb: 'createPlaybook', subject: { name: 'Erstanruf' }, dossierIds: [] });
    const playbook = await storedPlaybook(it, id);
    expect(playbook).toMatchObject({ ...content, version: 1, binderId: it.id });
    const changed = await expectUndoable(it, (context) =>
      changeTemplate(context, storedPlaybooks, playbook, { ...content, tasks: ['meeting'], parts: [] }),
    );
    expect(changed.entry.verb).toBe('changePlaybook');
    expect(await storedPlaybook(it, id)).toMatchObject({ version: 2, tasks: ['meeting'], parts: [] });
    expect((await keptLedger(it.db)).tables.playbooks.count).toBe(1);
    await expectUndoable(it, (context) => removeTemplate(context, storedPlaybooks, id));
    expect(await it.store.playbooks.of(it.id)).toEqual([]);
    expect(jsonEqual(await keptLedger(it.db), await recountedLedger(it.db))).toBe(true);
  });

  test('that another window has changed is not overwritten', async () => {
    const it = await openTestBinder();
    const playbook = await playbookIn(it);
    done(await changeTemplate(it.context, storedPlaybooks, playbook, { ...contentOf(playbook), name: 'Theirs' }));
    const mine = { ...contentOf(playbook), name: 'Mine' };
    expect(await changeTemplate(it.context, storedPlaybooks, playbook, mine)).toMatchObject({
      problem: { kind: 'changedMeanwhile' },
    });
  });

  test('of a file is taken in one step, and the same file once more changes nothing', async () => {
    const it = await openTestBinder();
    const playbook = await playbookIn(it);
    const file = [
      { ...versionOf(playbook), version: 5, name: 'Team' },
      playbookOf({ origin: testId() as PlaybookOrigin }),
    ];
    const chosen = new Set(file.map(({ origin }) => origin));
    await expectUndoable(it, (context) => takeTemplates(context, storedPlaybooks, it.id, file, chosen));
    expect((await it.store.playbooks.of(it.id)).map(versionOf)).toEqual(file);
    expect(await takeTemplates(it.context, storedPlaybooks, it.id, file, chosen)).toMatchObject({
      problem: { kind: 'unchanged' },
    });
  });

  test('is not stored where it is none', async () => {
    const it = await openTestBinder();
    const content = { ...contentOf(playbookOf()), parts: [{ kind: 'script' }] as never };
    const result = await createTemplate(it.context, storedPlaybooks, it.id, testId() as PlaybookId, content);
    expect(result).toMatchObject({ problem: { kind: 'notStored' } });
    expect(await it.store.playbooks.of(it.id)).toEqual([]);
  });

  test('stays when a person is erased: nothing of a customer stands in it', async () => {
    const it = await openTestBinder();
    const keller = dossierNamed(it.id, 'Keller');
    await it.hold(keller);
    const playbook = await playbookIn(it);
    done(await erasePerson(it.context, keller.id));
    expect(await storedPlaybook(it, playbook.id)).toEqual(playbook);
    done(await undo(it.context, it.id));
    expect(await it.store.playbooks.get(playbook.id)).toBeUndefined();
  });
});

describe('a step of the middle', () => {
  test('that a later one has built on is not taken back alone, with playbooks', async () => {
    const it = await openTestBinder();
    const playbook = await playbookIn(it);
    const made = await it.store.newestSeq();
    done(await changeTemplate(it.context, storedPlaybooks, playbook, { ...contentOf(playbook), name: 'Neu' }));
    expect(await undoEntry(it.context, made)).toMatchObject({ ok: false });
    expect(await it.store.laterTouching((await it.store.journalEntry(made))!, 10)).toMatchObject([
      { verb: 'changePlaybook' },
    ]);
  });

  test('that a later one has built on is not taken back alone, with forms', async () => {
    const it = await openTestBinder();
    const form = await formIn(it);
    const made = await it.store.newestSeq();
    done(await changeTemplate(it.context, storedForms, form, { name: 'Neu', purpose: '', fields: [] }));
    expect(await it.store.laterTouching((await it.store.journalEntry(made))!, 10)).toMatchObject([
      { verb: 'changeForm' },
    ]);
  });
});
