import fc from 'fast-check';
import { expect } from 'vitest';
import { createDossier } from '@renderer/actions/create-dossier';
import { draftFor } from '../support/builders';
import { backupCommands } from './backup-commands';
import { aimAt, checkedCommand, type Command, commandOf, count, idOf, kindOf } from './binder-command';
import { deedsOnDossiers, emptyingTheBin, filingSeveral, names, picks, redoing, undoing } from './binder-deeds';
import { doingSheets, movingByPlan, sheetCreation } from './planning-deeds';
import { twoWindowCommands, windowCommands } from './window-commands';

export const creation = (name: string): Command =>
  checkedCommand(`create ${name}`, async (model, real) => {
    const { context, id } = real.test;
    const result = await createDossier(context, id, { name });
    expect(kindOf(result)).toBe(model.create({ name, where: 'pile' }));
    if (!result.ok) return;
    real.ids.push(result.value.subject.dossierId ?? expect.fail());
    count(real, 'create');
  });

const typing = fc.tuple(picks, fc.boolean()).map(([pick, words]) =>
  checkedCommand(`type ${words ? 'words' : 'a choice'} for ${pick}`, async (model, real) => {
    const number = aimAt(pick, [...model.now.keys()], model);
    const dossier = await real.test.store.dossier(idOf(real.ids, number));
    if (!dossier) return;
    await real.test.store.saveDraft(draftFor(dossier, words ? {} : { text: '' }));
    model.drafts.set(number, words ? 'words' : 'choice');
    count(real, 'type');
  }),
);

const deeds = [
  ...deedsOnDossiers,
  filingSeveral,
  doingSheets,
  movingByPlan,
  ...[undoing, undoing, redoing].map((deed) => fc.constant(deed)),
];
const work = [
  names.map(creation),
  names.map(creation),
  sheetCreation,
  ...deeds.map((some) => some.map(commandOf)),
  twoWindowCommands,
];

/** What is done all day long is drawn twice as often as the rest; and backups take the longest by far. */
export const binderCommands: fc.Arbitrary<Command>[] = [
  ...work,
  ...work,
  typing,
  fc.constant(commandOf(emptyingTheBin)),
  ...windowCommands,
  ...backupCommands,
];
