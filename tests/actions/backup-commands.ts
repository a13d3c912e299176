import fc from 'fast-check';
import { expect } from 'vitest';
import type { Backup } from '@shared/domain/backup/backup';
import { emptyCard } from '@shared/domain/records/dossier';
import type { ActionContext } from '@renderer/actions/action-context';
import { importCustomers } from '@renderer/actions/import-customers';
import { restoreBackup } from '@renderer/actions/restore-backup';
import { takeFromBackup } from '@renderer/actions/take-from-backup';
import type { ActionResult } from '@renderer/actions/perform';
import type { OpenBackup } from '@renderer/vault/backups';
import { backupsFor, valueOf } from '../support/backups';
import {
  aimAt,
  checkedCommand,
  type Command,
  commandOf,
  count,
  idOf,
  inTurn,
  kindIn,
  kindOf,
  type RealBinder,
} from './binder-command';
import { behind, days, names, picks, undoing } from './binder-deeds';
import type { BinderModel, ModelState } from './binder-model';

const backingUp = checkedCommand('back up', async (model, real) => {
  const expected = model.backUp();
  const outcome = await backupsFor(real.test, real.vault).make('manual');
  expect(outcome).toMatchObject({ kind: expected });
  if (expected === 'made') count(real, 'backup');
  await expectBackups(model, real);
});

const importing = fc.array(fc.tuple(names, days), { minLength: 1, maxLength: 3 }).map((customers) =>
  checkedCommand(`import ${customers.map(([name]) => name).join()}`, async (model, real) => {
    model.backUp();
    expect(model.create(...customers.map(([name, where]) => ({ name, where })))).toBe('done');
    const result = await importCustomers(
      contextWithBackups(real),
      real.test.id,
      customers.map(([name, day]) => ({
        card: { ...emptyCard, name },
        place: behind(day),
        about: '',
        lastReached: null,
      })),
    );
    expect(kindOf(result)).toBe('done');
    const entry = await real.test.store.journalEntry(await real.test.store.newestSeq());
    real.ids.push(...(entry?.diff.dossiers?.added.map(({ id }) => id) ?? []));
    count(real, 'import');
    await expectBackups(model, real);
  }),
);

const restoring = picks.map((pick) =>
  fromBackup(`restore all of the backup ${pick}`, pick, async (model, real, opened, then) => {
    model.backUp();
    const expected = model.restore(then);
    const context = contextWithBackups(real);
    const result = await restoreBackup(context, real.test.id, opened, (binder) => expect(binder).toBe(real.test.id));
    expect(kindOf(result)).toBe(expected);
    return result;
  }),
);

/** The backup was the wrong one: what is told of it must all be taken back. */
const thinkingBetter = restoring.map((restore) => inTurn(restore, commandOf(undoing)));

const taking = fc.tuple(picks, fc.array(picks, { minLength: 1, maxLength: 3 })).map(([pick, several]) =>
  fromBackup(`take ${several.join()} out of the backup ${pick}`, pick, async (model, real, opened, then) => {
    const numbers = several.map((one) => aimAt(one, [...then.keys()], model));
    const expected = model.take(then, numbers);
    const wanted = numbers.map((number) => idOf(real.ids, number));
    const result = await takeFromBackup(contextWithBackups(real), real.test.id, opened, wanted);
    expect(kindOf(result)).toBe(expected);
    return result;
  }),
);

/** Opens one of the backups for as long as something is done with it. */
function fromBackup(
  name: string,
  pick: number,
  act: (model: BinderModel, real: RealBinder, opened: OpenBackup, then: ModelState) => Promise<ActionResult>,
): Command {
  return checkedCommand(
    name,
    async (model, real) => {
      const numbers = [...model.backups.keys()];
      const number = numbers[pick % numbers.length] ?? expect.fail();
      const then = model.backups.get(number) ?? expect.fail();
      const backups = backupsFor(real.test, real.vault);
      const backup = (await backups.list()).backups.find((one) => one.number === number);
      const opened = valueOf(await backups.open(backup ?? expect.fail(`There is no backup ${number}`)));
      try {
        if ((await act(model, real, opened, then.state)).ok) count(real, kindIn(name));
        await expectBackups(model, real);
        // Rotation has left it alone while it was open.
        expect(model.backups.get(number)).toBe(then);
      } finally {
        opened.close();
      }
    },
    ({ backups }) => backups.size > 0,
  );
}

/** As the app has it: what changes much waits for a backup. */
function contextWithBackups({ test, vault }: RealBinder): ActionContext {
  return {
    ...test.context,
    beforeLarge: async () => expect((await backupsFor(test, vault).make('beforeBulk')).kind).not.toBe('failed'),
  };
}

/** All backups are whole, and rotation let only those go that it may; the model forgets them, too. */
async function expectBackups(model: BinderModel, { test, vault }: RealBinder): Promise<void> {
  const { backups, damaged, failures } = await backupsFor(test, vault).list();
  expect([damaged, failures]).toEqual([[], {}]);
  expect(backups.map(seenOf)).toEqual(backups.map(({ number }) => modelOf(model, number)));
  model.keepBackups(backups.map(({ number }) => number));
}

function seenOf({ number, madeAt, counts, verified, fitsLedger }: Backup) {
  return { number, day: madeAt.date, dossiers: counts['dossiers'], verified, fitsLedger };
}

function modelOf({ backups }: BinderModel, number: number) {
  const { day, state } = backups.get(number) ?? expect.fail(`Nobody made a backup ${number}`);
  return { number, day, dossiers: state.size, verified: true, fitsLedger: true };
}

export const backupCommands: fc.Arbitrary<Command>[] = [
  fc.constant(backingUp),
  importing,
  restoring,
  thinkingBetter,
  taking,
];
