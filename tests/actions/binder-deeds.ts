import fc from 'fast-check';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { tableDiff } from '@shared/domain/base/records-diff';
import { err } from '@shared/domain/base/result';
import { behindDay, type CloseReason, type Place } from '@shared/domain/filing/place';
import { fieldsOf } from '@shared/domain/calculating/typed-calculation';
import type { CalculationId, DossierId, FilledFormId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier, restoreDossier } from '@renderer/actions/bin-dossier';
import { closeDossier, reopenDossier } from '@renderer/actions/close-dossier';
import { copyCalculation } from '@renderer/actions/copy-calculation';
import { createCalculation } from '@renderer/actions/create-calculation';
import { editCard } from '@renderer/actions/edit-card';
import { removeFromBin } from '@renderer/actions/empty-bin';
import { erasePerson } from '@renderer/actions/erase-person';
import { fileDossier, fileDossiers } from '@renderer/actions/file-dossiers';
import { addNote, logContact } from '@renderer/actions/log-contact';
import { type ActionResult, perform } from '@renderer/actions/perform';
import { replaceDocument } from '@renderer/actions/replace-document';
import { redo, undo } from '@renderer/actions/undo';
import { documentIn } from '../support/documents';
import { everyField, formOf } from '../domain/forms/fixtures';
import { nextAt, reportOf, testId } from '../support/builders';
import type { TestBinder } from '../support/test-binder';
import { aimAt, type Deed, idOf } from './binder-command';
import type { BinderModel, ModelDossier, Outcome } from './binder-model';
import { contentOf } from './expect-same';
import { CareRecords } from '@renderer/storage/care-records';

export const picks = fc.nat({ max: 999 });
export const names = fc.constantFrom('Adler', 'Braun', 'Çelik', 'Ödön');
export const days = fc.constantFrom('2026-03-11', '2026-03-13', '2026-03-27', '2026-07-05', '2027-11-20');
const reasons = fc.constantFrom<CloseReason>('noNeed', 'competitor');

export const behind = (day: string): Place => behindDay(plainDate(day));
/** Behind another place; who takes it away from a day puts it off. */
export const at = (where: string) => (dossier: ModelDossier) => {
  const putOff = isDay(dossier.where) && !isClosedAt(where) && dossier.where !== where;
  return { ...dossier, where, moves: dossier.moves + (putOff ? 1 : 0) };
};

export const inBinder = ({ binned }: ModelDossier) => binned === null;
const isDay = (where: string) => /^\d/.test(where);
const isClosedAt = (where: string) => where.startsWith('closed');
const isClosed = ({ where }: ModelDossier) => isClosedAt(where);

/** A deed on one dossier, mostly one that is `likely` to be changed by it. */
export function onDossier(
  name: string,
  pick: number,
  onModel: (model: BinderModel, number: number) => Outcome,
  onReal: (window: TestBinder, id: DossierId, step: number) => Promise<ActionResult>,
  likely: (dossier: ModelDossier) => boolean = inBinder,
): Deed {
  return {
    name: `${name} ${pick}`,
    aim: (before) => {
      const number = aimAt(pick, before.numbersOf(likely), before);
      return {
        onModel: (model) => onModel(model, number),
        onReal: (window, ids, step) => onReal(window, idOf(ids, number), step),
      };
    },
  };
}

/** What can be done to a single dossier, or a loose sheet. */
export const deedsOnDossiers: fc.Arbitrary<Deed>[] = [
  fc.tuple(picks, names).map(([pick, name]) =>
    onDossier(
      `rename to ${name}`,
      pick,
      (model, number) => model.change([number], (dossier) => ({ ...dossier, name })),
      ({ context }, id) => editCard(context, id, { name }),
    ),
  ),
  fc.tuple(picks, days, fc.boolean()).map(([pick, day, reached]) =>
    onDossier(
      `log ${reached ? 'reached' : 'tried'}, behind ${day}`,
      pick,
      (model, number) =>
        model.write(number, (dossier) => ({
          ...at(day)(dossier),
          task: 'call',
          moves: 0,
          ...(reached
            ? { attempts: 0, lastReached: later(dossier.lastReached, model.today) }
            : { attempts: dossier.attempts + 1, lastTried: later(dossier.lastTried, model.today) }),
        })),
      ({ context }, id, step) =>
        logContact(context, id, reportOf(reached ? 'spoke' : 'noAnswer', behind(day), { text: String(step) })),
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'note',
      pick,
      (model, number) => model.write(number, (dossier) => dossier),
      ({ context }, id, step) => addNote(context, id, String(step)),
    ),
  ),
  picks.map((pick) => onDossier('attach', pick, (model, number) => model.attach(number), attach)),
  picks.map((pick) => onDossier('replace a document', pick, (model, number) => model.attach(number), replaceNewest)),
  picks.map((pick) => onDossier('offer', pick, (model, number) => model.addPage(number), offer)),
  picks.map((pick) => onDossier('next offer', pick, (model, number) => model.addPage(number), nextOffer)),
  picks.map((pick) => onDossier('fill in', pick, (model, number) => model.addPage(number), fillIn)),
  fc.tuple(picks, days).map(([pick, day]) =>
    onDossier(
      `file behind ${day}`,
      pick,
      (model, number) => model.change([number], (dossier) => ({ ...at(day)(dossier), task: 'call' })),
      ({ context }, id) => fileDossier(context, id, nextAt(behind(day))),
    ),
  ),
  fc.tuple(picks, reasons).map(([pick, reason]) =>
    onDossier(
      `close (${reason})`,
      pick,
      (model, number) => model.change([number], at(`closed ${reason} ${model.today}`)),
      ({ context }, id) => closeDossier(context, id, reason),
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'reopen',
      pick,
      (model, number) => model.change([number], (dossier) => (isClosed(dossier) ? at('pile')(dossier) : dossier)),
      ({ context }, id) => reopenDossier(context, id),
      isClosed,
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'bin',
      pick,
      (model, number) => model.change([number], (dossier) => ({ ...dossier, binned: model.step })),
      ({ context }, id) => binDossier(context, id),
    ),
  ),
  picks.map((pick) =>
    onDossier(
      'unbin',
      pick,
      (model, number) => model.takeOutOfBin(number),
      ({ context }, id) => restoreDossier(context, id),
      ({ binned }) => binned !== null,
    ),
  ),
  picks.map((pick) => ({
    name: `erase ${pick}`,
    aim: (before) => {
      const number = aimAt(pick, [...before.now.keys()], before);
      return {
        onModel: (model) => model.erase(number),
        onModelLate: (model) => model.eraseAnyway(number),
        onReal: ({ context }, ids) => erasePerson(context, idOf(ids, number)),
      };
    },
  })),
];

async function attach({ context, store }: TestBinder, id: DossierId, step: number): Promise<ActionResult> {
  const dossier = await store.dossier(id);
  if (dossier?.binnedAt !== null) return err({ kind: 'gone' });
  const { document, attachment } = documentIn(dossier, String(step), new TextEncoder().encode(contentOf(step)));
  return perform(context, {
    binderId: dossier.binderId,
    verb: 'addDocument',
    subject: { dossierId: id, name: '', count: 1, from: null, to: null },
    diff: { documents: tableDiff({ added: [document] }) },
    attachments: [attachment],
  });
}

/** Puts a document in the place of the newest one: the earlier one stays, so that there is one more. */
async function replaceNewest(window: TestBinder, id: DossierId, step: number): Promise<ActionResult> {
  const { context, store } = window;
  const newest = (await store.documentsOf(id)).at(-1);
  if (!newest) return attach(window, id, step);
  const content = new TextEncoder().encode(contentOf(step));
  const sha256 = sha256Of(content);
  const file = { name: String(step), mediaType: '', bytes: content.length, sha256, kind: 'other', date: null } as const;
  return replaceDocument(context, newest.id, file, { attachments: [{ sha256, content }] });
}

function offer({ context }: TestBinder, id: DossierId, step: number): Promise<ActionResult> {
  const beginning = { kind: 'offer', title: String(step), currency: 'EUR' } as const;
  return createCalculation(context, id, testId() as CalculationId, beginning);
}

/** The next version of the newest offer: the earlier one stays, so that there is one more. */
async function nextOffer(window: TestBinder, id: DossierId, step: number): Promise<ActionResult> {
  const { context, store } = window;
  const newest = (await store.calculations.of(id)).at(-1);
  if (!newest) return offer(window, id, step);
  return copyCalculation(context, newest.id, testId() as CalculationId, { ...fieldsOf(newest), title: String(step) });
}

/** Of a form that the binder does not have, as when it was removed since. */
async function fillIn({ context, store }: TestBinder, id: DossierId, step: number): Promise<ActionResult> {
  const dossier = await store.dossier(id);
  if (dossier?.binnedAt !== null) return err({ kind: 'gone' });
  const { binderId } = dossier;
  const { date, instant } = context.now();
  const form = formOf(everyField(), { name: String(step) });
  const filled = { id: testId() as FilledFormId, binderId, dossierId: id, form, answers: [], date, addedAt: instant };
  return perform(context, {
    binderId,
    verb: 'fillForm',
    subject: { dossierId: id, name: '', count: 1, from: null, to: null },
    diff: { filledForms: tableDiff({ added: [filled] }) },
  });
}

/** A deed on the whole binder. */
function onBinder(
  name: string,
  onModel: (model: BinderModel) => Outcome,
  onReal: (window: TestBinder) => Promise<ActionResult>,
): Deed {
  return { name, aim: () => ({ onModel, onReal }) };
}

export const undoing = onBinder(
  'undo',
  (model) => model.undo(),
  ({ context, id }) => undo(context, id),
);

export const redoing = onBinder(
  'redo',
  (model) => model.redo(),
  ({ context, id }) => redo(context, id),
);

export const emptyingTheBin = onBinder(
  'empty the bin',
  (model) => model.emptyBin(),
  async ({ context, store, id }) => removeFromBin(context, id, await store.by(CareRecords).binnedIds(id)),
);

/** Several at once, as one step. */
export const filingSeveral: fc.Arbitrary<Deed> = fc
  .tuple(fc.array(picks, { minLength: 2, maxLength: 5 }), days)
  .map(([several, day]) => ({
    name: `bulk ${several.join()} behind ${day}`,
    aim: (before) => {
      const numbers = several.map((pick) => aimAt(pick, before.numbersOf(inBinder), before));
      return {
        onModel: (model) => model.change(numbers, at(day)),
        onReal: ({ context }, ids) =>
          fileDossiers(
            context,
            numbers.map((number) => idOf(ids, number)),
            behind(day),
          ),
      };
    },
  }));

/** Also when the clock was set back: what was last is the later of two. */
function later(known: string | null, today: string): string {
  return known !== null && known > today ? known : today;
}
