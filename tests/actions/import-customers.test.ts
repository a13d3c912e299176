import { expect, test } from 'vitest';
import { behindDay, pile } from '@shared/domain/filing/place';
import type { ImportedDossier } from '@shared/domain/importing/imported-dossier';
import { emptyCard } from '@shared/domain/records/dossier';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { importCustomers } from '@renderer/actions/import-customers';
import { allRows } from '../support/stored-rows';
import { openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const friday = behindDay(plainDate('2026-03-27'));

/** A list of customers, each third with a date for the next contact. */
function customers(count: number): ImportedDossier[] {
  return Array.from({ length: count }, (_, index) => ({
    card: { ...emptyCard, name: `Customer ${index}`, phones: [`0${index}`] },
    place: index % 3 === 0 ? friday : pile,
    about: index % 3 === 0 ? 'from the list' : '',
    lastReached: index % 2 === 0 ? { date: plainDate('2026-02-02'), time: clockTime('00:00') } : null,
  }));
}

test('an import stores every customer where the list says, as one step that can be taken back', async () => {
  const it = await openTestBinder();
  const list = customers(600);
  const { subject, verb } = await expectUndoable(it, (context) => importCustomers(context, it.id, list));
  const stored = await it.store.allDossiers(it.id);
  const read = stored.map(({ card, place, about, lastReached }) => ({ card, place, about, lastReached }));
  expect(read).toHaveLength(600);
  expect(read).toEqual(expect.arrayContaining(list));
  expect([verb, subject.count]).toEqual(['importCustomers', 600]);
  expect(await it.store.shelfCounts(it.id)).toEqual(
    new Map([
      ['d:2026-03-27', 200],
      ['pile', 400],
    ]),
  );
});

test('an import with one customer that cannot be stored stores none', async () => {
  const it = await openTestBinder();
  const before = await allRows(it.db);
  const list = customers(600).map((one, index) =>
    index === 599 ? { ...one, card: { ...one.card, birthday: 'in spring' } } : one,
  );
  expect(await importCustomers(it.context, it.id, list)).toMatchObject({ problem: { kind: 'notStored' } });
  expect(await allRows(it.db)).toEqual(before);
});

test('an import of nothing is no step', async () => {
  const it = await openTestBinder();
  expect(await importCustomers(it.context, it.id, [])).toMatchObject({ problem: { kind: 'unchanged' } });
});
