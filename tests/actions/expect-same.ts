import { expect } from 'vitest';
import { completeness } from '@shared/domain/filing/completeness';
import type { Dossier } from '@shared/domain/records/dossier';
import {
  keptCountsIn,
  keptWorkIn,
  recountedLedgerIn,
  recountedWorkIn,
  type StoredRows,
  storedRows,
} from '../support/stored-rows';
import type { BinderModel, ModelDossier } from './binder-model';
import type { RealBinder } from './binder-command';
import { numberedOn } from '../support/rings';

/** Expects the store to hold what the model holds, and everything that is kept beside the records to be what a recount finds. */
export async function expectSame(model: BinderModel, { test, ids }: RealBinder): Promise<void> {
  // In one transaction: there are as many of these as there are commands.
  const [rows, { total, counts }] = await test.db.transaction('r', test.db.tables, () =>
    Promise.all([storedRows(test.db), test.store.inventory(test.id)]),
  );
  const numbers = new Map<string, number>(ids.map((id, number) => [id, number]));
  expect(seenIn(rows, numbers)).toEqual(new Map([...model.now].map(([number, dossier]) => [number, asSeen(dossier)])));
  expect(keptCountsIn(rows)).toEqual(countsOf(model, test.id));
  expect(keptWorkIn(rows)).toEqual(recountedWorkIn(rows));
  const { id: _id, ...ledger } = rows.ledger[0] ?? expect.fail();
  expect(ledger).toEqual(recountedLedgerIn(rows));
  expect(completeness(total, counts, numberedOn(model.today)).lost).toBe(0);
  expect(total).toBe([...model.now.values()].filter(({ binned }) => binned === null).length);
  expect(rows.drafts.map(({ dossierId }) => numbers.get(dossierId)).sort()).toEqual([...model.drafts.keys()].sort());
  expectContents(rows);
}

type Seen = Omit<ModelDossier, 'binned'> & { readonly binned: boolean };

function asSeen({ binned, ...rest }: ModelDossier): Seen {
  return { ...rest, binned: binned !== null };
}

/** The stored dossiers by their numbers; a contact or a document without a dossier would be missing one. */
function seenIn(
  { dossiers, contacts, documents, calculations, filledForms }: StoredRows,
  numbers: ReadonlyMap<string, number>,
) {
  const seen = new Map<number, Seen>();
  const logs = numbersBy(contacts, ({ text }) => text);
  const files = numbersBy(documents, ({ name }) => name);
  const offers = numbersBy(calculations, ({ title }) => title);
  const forms = numbersBy(filledForms, ({ form }) => form.name);
  for (const dossier of dossiers) {
    const { id, card, attempts, moves, lastReached, lastTried, binnedAt } = dossier;
    seen.set(numbers.get(id) ?? expect.fail(`Unknown: ${id}`), {
      name: card.name,
      where: whereIs(dossier),
      sheet: dossier.sheet !== null,
      task: dossier.task,
      binned: binnedAt !== null,
      attempts,
      moves,
      lastReached: lastReached?.date ?? null,
      lastTried: lastTried?.date ?? null,
      log: inOrder(logs.get(id)),
      documents: inOrder(files.get(id)),
      pages: inOrder([...(offers.get(id) ?? []), ...(forms.get(id) ?? [])]),
    });
    for (const found of [logs, files, offers, forms]) found.delete(id);
  }
  expect([logs, files, offers, forms].flatMap((left) => [...left.keys()])).toEqual([]);
  return seen;
}

function numbersBy<Item extends { readonly dossierId: string }>(
  items: readonly Item[],
  textOf: (item: Item) => string,
) {
  const numbers = new Map<string, number[]>();
  for (const item of items) {
    const before = numbers.get(item.dossierId) ?? [];
    numbers.set(item.dossierId, [...before, Number(textOf(item))]);
  }
  return numbers;
}

function inOrder(numbers: readonly number[] = []): number[] {
  return numbers.toSorted((left, right) => left - right);
}

function whereIs({ place }: Dossier): string {
  if (place.kind === 'day') return place.date;
  return place.kind === 'closed' ? `closed ${place.reason} ${place.on}` : place.kind;
}

function countsOf(model: BinderModel, binderId: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { where, binned } of model.now.values()) {
    const shelf =
      binned !== null ? 'bin' : where.startsWith('closed') ? 'closed' : where === 'pile' ? where : `d:${where}`;
    counts[`${binderId} ${shelf}`] = (counts[`${binderId} ${shelf}`] ?? 0) + 1;
  }
  return counts;
}

/** What is in the document of a number: the same in several, as with price lists. */
export function contentOf(number: number): string {
  return `Content ${number % 3}`;
}

function expectContents({ documents, attachments }: StoredRows): void {
  const contents = new Map(attachments.map(({ sha256, content }) => [sha256, new TextDecoder().decode(content)]));
  for (const { name, sha256 } of documents) expect(contents.get(sha256)).toBe(contentOf(Number(name)));
}
