import { expect, test } from 'vitest';
import { allDividers, shelvesBehind } from '@shared/domain/filing/divider';
import { behindDay, behindMonth, pile, type Place } from '@shared/domain/filing/place';
import { month } from '@shared/domain/time/month';
import type { BinderId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { dossierNamed, testId } from '../support/builders';
import { openTestBinder } from '../support/test-binder';
import { numberedOn } from '../support/rings';

const today = plainDate('2026-03-13');
const onDay = (date: string) => behindDay(plainDate(date));

const places: readonly [string, Place][] = [
  ['Zimmer', onDay('2026-04-14')],
  ['Adler', onDay('2026-04-14')],
  ['Braun', onDay('2026-04-30')],
  ['Undated', behindMonth(month('2026-04'))],
  ['May', onDay('2026-05-01')],
  ['Pile', pile],
];

test('a month comes date by date, each by name, and what has no date comes last', async () => {
  const it = await openTestBinder();
  const dossiers = places.map(([name, place]) => dossierNamed(it.id, name, { place }));
  await it.hold(...dossiers);
  const nameOf = new Map(dossiers.map(({ id, card }) => [id, card.name]));
  const april = await it.store.idsByShelf(
    it.id,
    shelvesBehind({ kind: 'month', month: month('2026-04') }, numberedOn(today)),
  );
  expect(april.map(({ shelf, ids }) => [shelf, ids.map((id) => nameOf.get(id))])).toEqual([
    ['d:2026-04-14', ['Adler', 'Zimmer']],
    ['d:2026-04-30', ['Braun']],
    ['m:2026-04', ['Undated']],
  ]);
});

test('all dividers together hold each dossier once, as the plain list of ids does', async () => {
  const it = await openTestBinder();
  await it.hold(...places.map(([name, place]) => dossierNamed(it.id, name, { place })));
  const shelves = await Promise.all(
    allDividers(numberedOn(today)).map((divider) =>
      it.store.idsByShelf(it.id, shelvesBehind(divider, numberedOn(today))),
    ),
  );
  const ids = shelves.flat().flatMap((shelf) => shelf.ids);
  expect(ids).toHaveLength(places.length);
  expect(new Set(ids).size).toBe(places.length);
});

test('the shelves of another binder stay out', async () => {
  const it = await openTestBinder();
  await it.hold(dossierNamed(it.id, 'Own', { place: onDay('2026-04-14') }));
  const other = testId() as BinderId;
  const shelves = await it.store.idsByShelf(other, [{ from: 'd:1000-01-01', to: 'pile' }]);
  expect(shelves).toEqual([]);
});
