import fc from 'fast-check';
import { expect } from 'vitest';
import { ok } from '@shared/domain/base/result';
import { completeness } from '@shared/domain/filing/completeness';
import type { SheetReport } from '@shared/domain/filing/do-sheet';
import { behindDay, type CloseReason, type Place } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { shippedEstimates } from '@shared/domain/records/estimates';
import type { DossierId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { binDossier, restoreDossier } from '@renderer/actions/bin-dossier';
import { closeDossier, reopenDossier } from '@renderer/actions/close-dossier';
import { createDossier } from '@renderer/actions/create-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { removeFromBin } from '@renderer/actions/empty-bin';
import { erasePerson } from '@renderer/actions/erase-person';
import { fileDossier, fileDossiers } from '@renderer/actions/file-dossiers';
import { addNote, logContact } from '@renderer/actions/log-contact';
import { createSheet, doSheet } from '@renderer/actions/loose-sheets';
import type { ActionResult } from '@renderer/actions/perform';
import { redo, undo } from '@renderer/actions/undo';
import { draftFor, nextAt, reportOf } from '../support/builders';
import { keptCounts, keptLedger, recountedLedger } from '../support/stored-rows';
import type { TestBinder } from '../support/test-binder';
import type { BinderModel, ModelDossier, Outcome } from './binder-model';

/** The real thing: a binder in IndexedDB in two windows, and the ids by the number in which the dossiers were made. */
export interface RealBinder {
  /** The window that is worked in. */
  test: TestBinder;
  other: TestBinder;
  readonly ids: DossierId[];
}

type Command = fc.AsyncCommand<BinderModel, RealBinder>;

const today = plainDate('2026-03-13');

/** A command that does the same to both sides and compares what each says and holds. */
function command(
  name: string,
  onModel: (model: BinderModel) => Outcome,
  onReal: (real: RealBinder) => Promise<ActionResult>,
): Command {
  return {
    check: () => true,
    toString: () => name,
    run: async (model, real) => {
      const expected = onModel(model);
      const result = await onReal(real);
      expect(result.ok ? 'done' : result.problem.kind).toBe(expected);
      await expectSame(model, real);
    },
  };
}

/** One of the dossiers made so far, those undone included. */
function onDossier(
  name: string,
  pick: number,
  onModel: (model: BinderModel, number: number) => Outcome,
  onReal: (real: RealBinder, id: DossierId) => Promise<ActionResult>,
): Command {
  const inner = command(
    `${name} #${pick}`,
    (model) => onModel(model, pick % model.made),
    (real) => onReal(real, real.ids[pick % real.ids.length] ?? expect.fail()),
  );
  return { ...inner, check: (model) => model.made > 0 };
}

const at = (where: string) => (dossier: ModelDossier) => ({ ...dossier, where });
const logged = (text: string) => (dossier: ModelDossier) => ({ ...dossier, log: [...dossier.log, text] });

const picks = fc.nat({ max: 11 });
const names = fc.constantFrom('Adler', 'Braun', 'Çelik', 'Ödön');
const days = fc.constantFrom('2026-03-11', '2026-03-13', '2026-03-27', '2026-07-05', '2027-11-20');
const reasons = fc.constantFrom<CloseReason>('noNeed', 'competitor');
const behind = (day: string): Place => behindDay(plainDate(day));
const didIt: SheetReport = { text: 'did', place: null, calendar: mondayToFriday, estimates: shippedEstimates };

export const binderCommands: fc.Arbitrary<Command>[] = [
  names.map((name) =>
    command(
      `create ${name}`,
      (model) => model.create(name),
      async ({ test, ids }) => {
        const result = await createDossier(test.context, test.id, { name });
        if (result.ok) ids.push(result.value.subject.dossierId ?? expect.fail());
        return result;
      },
    ),
  ),
  fc.tuple(names, days).map(([name, day]) =>
    command(
      `create sheet ${name} behind ${day}`,
      (model) => model.createSheet(name, day),
      async ({ test, ids }) => {
        const sheet = { title: name, notes: '', place: behind(day), minutes: null, repeats: null };
        const result = await createSheet(test.context, test.id, sheet);
        if (result.ok) ids.push(result.value.subject.dossierId ?? expect.fail());
        return result;
      },
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'do sheet',
      pick,
      (model, number) => {
        const outcome = model.doSheet(number);
        if (outcome === 'done') model.drafts.delete(number);
        return outcome;
      },
      ({ test }, id) => doSheet(test.context, id, () => Promise.resolve(ok(didIt))),
    ),
  ),
  fc.tuple(picks, names).map(([pick, name]) =>
    onDossier(
      `rename to ${name}`,
      pick,
      (model, number) => model.change([number], (dossier) => ({ ...dossier, name })),
      ({ test }, id) => editCard(test.context, id, { name }),
    ),
  ),
  fc.tuple(picks, days, fc.boolean()).map(([pick, day, reached]) =>
    onDossier(
      `log ${reached ? 'reached' : 'tried'}, behind ${day}`,
      pick,
      (model, number) => {
        const outcome = model.change([number], (dossier) => ({
          ...logged('contact')(at(day)(dossier)),
          attempts: reached ? 0 : dossier.attempts + 1,
        }));
        if (outcome === 'done') model.drafts.delete(number);
        return outcome;
      },
      ({ test }, id) =>
        logContact(test.context, id, reportOf(reached ? 'spoke' : 'noAnswer', behind(day), { text: 'contact' })),
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'note',
      pick,
      (model, number) => {
        const outcome = model.change([number], logged('note'));
        if (outcome === 'done') model.drafts.delete(number);
        return outcome;
      },
      ({ test }, id) => addNote(test.context, id, 'note'),
    ),
  ),
  fc.tuple(picks, days).map(([pick, day]) =>
    onDossier(
      `file behind ${day}`,
      pick,
      (model, number) => model.change([number], at(day)),
      async ({ test }, id) => {
        const task = (await test.store.dossier(id))?.task ?? 'call';
        return fileDossier(test.context, id, nextAt(behind(day), { task }));
      },
    ),
  ),
  fc.tuple(fc.array(picks, { minLength: 1, maxLength: 5 }), days).map(([several, day]) => ({
    ...command(
      `file ${several.map((pick) => `#${pick}`).join()} behind ${day}`,
      (model) =>
        model.change(
          several.map((pick) => pick % model.made),
          at(day),
        ),
      ({ test, ids }) => {
        const chosen = several.map((pick) => ids[pick % ids.length] ?? expect.fail());
        return fileDossiers(test.context, chosen, behind(day));
      },
    ),
    check: (model: Readonly<BinderModel>) => model.made > 0,
  })),
  fc.tuple(picks, reasons).map(([pick, reason]) =>
    onDossier(
      `close (${reason})`,
      pick,
      (model, number) => model.change([number], at(`closed ${reason}`)),
      ({ test }, id) => closeDossier(test.context, id, reason),
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'reopen',
      pick,
      (model, number) =>
        model.change([number], (dossier) => (dossier.where.startsWith('closed') ? at('pile')(dossier) : dossier)),
      ({ test }, id) => reopenDossier(test.context, id),
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'bin',
      pick,
      (model, number) => model.change([number], (dossier) => ({ ...dossier, binned: true })),
      ({ test }, id) => binDossier(test.context, id),
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'restore',
      pick,
      (model, number) => model.restore(number),
      ({ test }, id) => restoreDossier(test.context, id),
    ),
  ),
  fc.constant(
    command(
      'empty the bin',
      (model) => model.emptyBin(),
      async ({ test }) => removeFromBin(test.context, test.id, await test.store.binnedIds(test.id)),
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'erase',
      pick,
      (model, number) => model.removeForGood([number]),
      ({ test }, id) => erasePerson(test.context, id),
    ),
  ),
  picks.map((pick) => ({
    check: (model: Readonly<BinderModel>) => model.now.has(pick % model.made),
    toString: () => `type a draft for #${pick}`,
    run: async (model: BinderModel, { test, ids }: RealBinder) => {
      model.drafts.add(pick % model.made);
      const dossier = await test.store.dossier(ids[pick % ids.length] ?? expect.fail());
      await test.store.saveDraft(draftFor(dossier ?? expect.fail()));
    },
  })),
  ...[1, 2].map(() =>
    fc.constant(
      command(
        'undo',
        (model) => model.undo(),
        ({ test }) => undo(test.context, test.id),
      ),
    ),
  ),
  fc.constant(
    command(
      'redo',
      (model) => model.redo(),
      ({ test }) => redo(test.context, test.id),
    ),
  ),
  fc.constant({
    check: () => true,
    toString: () => 'restart',
    run: async (model: BinderModel, real: RealBinder) => {
      await real.test.reopen();
      await expectSame(model, real);
    },
  }),
  fc.constant({
    check: () => true,
    toString: () => 'go on in the other window',
    run: async (model: BinderModel, real: RealBinder) => {
      [real.test, real.other] = [real.other, real.test];
      await expectSame(model, real);
    },
  }),
];

async function expectSame(model: BinderModel, { test, ids }: RealBinder): Promise<void> {
  const held = await Promise.all(ids.map((id) => seen(test, id)));
  expect(held).toEqual(ids.map((_, number) => model.now.get(number) ?? null));
  expect(await keptCounts(test.db)).toEqual(countsOf(model, test.id));
  expect(await keptLedger(test.db)).toEqual(await recountedLedger(test.db));
  const { total, counts } = await test.store.inventory(test.id);
  expect(completeness(total, counts, today).lost).toBe(0);
  const drafts = await test.db.drafts.toArray();
  expect(drafts.map(({ dossierId }) => ids.indexOf(dossierId)).sort()).toEqual([...model.drafts].sort());
}

async function seen(test: TestBinder, id: DossierId): Promise<ModelDossier | null> {
  const dossier = await test.store.dossier(id);
  if (!dossier) {
    expect(await test.store.contactsOf(id)).toEqual([]);
    return null;
  }
  const log = (await test.store.contactsOf(id)).map(({ text }) => text).reverse();
  const { card, sheet, attempts, binnedAt } = dossier;
  const where = whereIs(dossier);
  return { name: card.name, where, binned: binnedAt !== null, sheet: sheet !== null, attempts, log };
}

function whereIs({ place }: Dossier): string {
  if (place.kind === 'day') return place.date;
  return place.kind === 'closed' ? `closed ${place.reason}` : place.kind;
}

function countsOf(model: BinderModel, binderId: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { where, binned } of model.now.values()) {
    const shelf = binned ? 'bin' : where.startsWith('closed') ? 'closed' : where === 'pile' ? where : `d:${where}`;
    counts[`${binderId} ${shelf}`] = (counts[`${binderId} ${shelf}`] ?? 0) + 1;
  }
  return counts;
}
