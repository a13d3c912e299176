import { describe, expect, test } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier } from '@renderer/actions/bin-dossier';
import { rewordPromise, withdrawPromise } from '@renderer/actions/change-promise';
import { dossierNamed } from '../support/builders';
import { done, openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const friday = plainDate('2026-03-20');
const promise = {
  date: friday,
  time: clockTime('09:30'),
  words: 'after the stocktaking',
  givenOn: plainDate('2026-03-03'),
  moves: 2,
};

async function withPromise() {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller', { place: behindDay(friday), promise });
  await it.hold(dossier, dossierNamed(it.id, 'Brandt'));
  return { it, dossier, id: dossier.id };
}

describe('a promise', () => {
  test('is written down in other words, and nothing else changes', async () => {
    const { it, dossier, id } = await withPromise();
    const { verb, subject } = await expectUndoable(it, (context) => rewordPromise(context, id, 'before Easter'));
    expect([verb, subject.name]).toEqual(['rewordPromise', 'Keller']);
    expect(await it.store.dossier(id)).toEqual({ ...dossier, promise: { ...promise, words: 'before Easter' } });
    expect(await rewordPromise(it.context, id, 'before Easter')).toMatchObject({ problem: { kind: 'unchanged' } });
  });

  test('is withdrawn with its reason in the log, and out of the list of promises', async () => {
    const { it, dossier, id } = await withPromise();
    const { verb, subject } = await expectUndoable(it, (context) => withdrawPromise(context, id, 'Called it off'));
    expect([verb, subject.from, subject.to]).toEqual(['withdrawPromise', dossier.place, dossier.place]);
    expect(await it.store.dossier(id)).toEqual({ ...dossier, promise: null });
    expect(await it.store.promised(it.id)).toEqual([]);
    expect(await it.store.contactsOf(id)).toEqual([
      expect.objectContaining({ result: 'note', text: 'Called it off', settledPromise: promise, filedTo: null }),
    ]);
    expect(await withdrawPromise(it.context, id, 'Again')).toMatchObject({ problem: { kind: 'unchanged' } });
    expect(await it.store.contactsOf(id)).toHaveLength(1);
  });

  test('of a dossier in the bin rests there with it', async () => {
    const { it, id } = await withPromise();
    done(await binDossier(it.context, id));
    expect(await withdrawPromise(it.context, id, 'Called it off')).toMatchObject({ problem: { kind: 'gone' } });
    expect(await rewordPromise(it.context, id, 'before Easter')).toMatchObject({ problem: { kind: 'gone' } });
    expect(await it.store.promised(it.id)).toEqual([]);
  });
});

test('the promises come by their day, up to the one that is asked for', async () => {
  const it = await openTestBinder();
  const promisedFor = (date: string) =>
    dossierNamed(it.id, date, { promise: { ...promise, date: plainDate(date) }, place: behindDay(friday) });
  await it.hold(...['2026-04-01', '2026-03-13', '2026-03-02', '2026-03-14'].map(promisedFor));
  const names = async (until?: string) =>
    (await it.store.promised(it.id, until === undefined ? undefined : plainDate(until))).map(({ card }) => card.name);
  expect(await names()).toEqual(['2026-03-02', '2026-03-13', '2026-03-14', '2026-04-01']);
  expect(await names('2026-03-13')).toEqual(['2026-03-02', '2026-03-13']);
});
