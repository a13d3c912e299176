import { expect, test } from 'vitest';
import { changeBinder } from '@renderer/actions/change-binder';
import type { BinderId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { testId } from '../support/builders';
import { openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const leave = { id: 'crete', name: 'Crete', from: plainDate('2026-10-05'), until: plainDate('2026-10-17') };

test('changes what it is told to, as one step under the name of the binder', async () => {
  const it = await openTestBinder();
  const { verb, subject, entry } = await expectUndoable(it, (context) =>
    changeBinder(context, it.id, (binder) => ({ ...binder, leave: [leave], workingWeekdays: [1, 2, 3, 4] })),
  );
  expect(await it.store.binder(it.id)).toEqual({ ...it.binder, leave: [leave], workingWeekdays: [1, 2, 3, 4] });
  expect({ verb, name: subject.name, dossierId: subject.dossierId }).toEqual({
    verb: 'changeBinder',
    name: 'Own',
    dossierId: null,
  });
  expect(entry.diff.binders?.changed).toEqual([
    {
      id: it.id,
      from: { leave: [], workingWeekdays: [1, 2, 3, 4, 5] },
      to: { leave: [leave], workingWeekdays: [1, 2, 3, 4] },
    },
  ]);
});

test('does nothing without a change, and nothing to a binder that is gone', async () => {
  const it = await openTestBinder();
  expect(await changeBinder(it.context, it.id, (binder) => ({ ...binder }))).toMatchObject({
    problem: { kind: 'unchanged' },
  });
  expect(await changeBinder(it.context, testId() as BinderId, (binder) => binder)).toMatchObject({
    problem: { kind: 'gone' },
  });
});

test('refuses what could not be read back', async () => {
  const it = await openTestBinder();
  const turned = { ...leave, until: leave.from };
  const result = await changeBinder(it.context, it.id, (binder) => ({ ...binder, leave: [turned] }));
  expect(result).toMatchObject({ ok: false, problem: { kind: 'notStored' } });
  expect(await it.store.binder(it.id)).toEqual(it.binder);
});
