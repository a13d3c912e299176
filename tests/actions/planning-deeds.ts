import fc from 'fast-check';
import { expect } from 'vitest';
import { err, ok } from '@shared/domain/base/result';
import { calendarOf } from '@shared/domain/records/binder';
import type { Dossier } from '@shared/domain/records/dossier';
import { plainDate } from '@shared/domain/time/plain-date';
import { createSheet, doSheet } from '@renderer/actions/loose-sheets';
import { moveByPlan } from '@renderer/actions/move-by-plan';
import { dossierNamed } from '../support/builders';
import { aimAt, checkedCommand, type Command, count, type Deed, idOf, kindOf } from './binder-command';
import { at, behind, days, inBinder, names, onDossier, picks } from './binder-deeds';

/** Files a new loose sheet. */
export const sheetCreation: fc.Arbitrary<Command> = fc.tuple(names, days).map(([title, day]) =>
  checkedCommand(`sheet ${title} behind ${day}`, async (model, real) => {
    const { context, id } = real.test;
    const wanted = { title, notes: '', place: behind(day), minutes: null, repeats: null };
    const result = await createSheet(context, id, wanted);
    expect(kindOf(result)).toBe(model.create({ name: title, where: day, sheet: true, task: 'other' }));
    if (!result.ok) return;
    real.ids.push(result.value.subject.dossierId ?? expect.fail());
    count(real, 'sheet');
  }),
);

/** Writes down that the work on a sheet was done: then it is closed, or lies behind the day on which it goes on. */
export const doingSheets: fc.Arbitrary<Deed> = fc.tuple(picks, fc.option(days)).map(([pick, day]) =>
  onDossier(
    `do ${day === null ? 'to the end' : `and go on on ${day}`}`,
    pick,
    (model, number) =>
      model.doSheet(number, (sheet) => ({ ...at(day ?? `closed done ${model.today}`)(sheet), moves: 0 })),
    ({ context, store, id: binderId }, id, step) =>
      doSheet(context, id, async () => {
        const binder = await store.binder(binderId);
        if (!binder) return err({ kind: 'gone' });
        const place = day === null ? null : behind(day);
        return ok({ text: String(step), place, calendar: calendarOf(binder), estimates: binder.estimates });
      }),
    (dossier) => inBinder(dossier) && dossier.sheet,
  ),
);

/** Several, each behind a day of its own, as one step; of a plan that was made too long ago nothing is done. */
export const movingByPlan: fc.Arbitrary<Deed> = fc
  .tuple(fc.array(fc.tuple(picks, days), { minLength: 1, maxLength: 4 }), fc.nat({ max: 5 }))
  .map(([aims, age]) => ({
    name: `plan ${aims.map(([pick, day]) => `${pick} behind ${day}`).join(', ')}${age === 0 ? ', too late' : ''}`,
    aim: (before) => {
      const plan = new Map(aims.map(([pick, day]) => [aimAt(pick, before.numbersOf(inBinder), before), day] as const));
      const [first = 0] = plan.keys();
      const isLate = age === 0 && before.now.get(first)?.binned === null;
      return {
        onModel: (model) =>
          isLate ? 'changedMeanwhile' : model.moveByPlan(new Map([...plan].map(([number, day]) => [number, at(day)]))),
        onReal: async ({ context, store, id }, ids) => {
          const moves = await Promise.all(
            [...plan].map(async ([number, day]) => {
              const dossier = (await store.dossier(idOf(ids, number))) ?? goneFrom(id, idOf(ids, number));
              const from = isLate && number === first ? behind('1999-01-01') : dossier.place;
              return { dossier, from, to: { kind: 'day' as const, date: plainDate(day), time: null } };
            }),
          );
          return moveByPlan(context, 'spread', moves, new Set());
        },
      };
    },
  }));

/** One that a plan was made with and that is no longer there. */
function goneFrom(binderId: Dossier['binderId'], id: Dossier['id']): Dossier {
  return { ...dossierNamed(binderId, 'Gone'), id };
}
