import { afterAll, beforeAll, expect, test } from 'vitest';
import { byTime, readDuePromises } from '@renderer/state/promises';
import { readNotReached } from '@renderer/state/not-reached';
import { toRow } from '@renderer/storage/rows';
import { isAtRisk } from '@shared/domain/filing/promise';
import { behindDay, behindMonth, closedOn, pile, type Place } from '@shared/domain/filing/place';
import { type Dossier, emptyCard } from '@shared/domain/records/dossier';
import { customerClasses } from '@shared/domain/records/info-card';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { dossierNamed, testInstant } from '../support/builders';
import { discard, TestBinder } from '../support/test-binder';

/** What the lists say of 10,000 dossiers, against a count that goes through all of them; and how many of them are read for it. */

const size = 10_000;
const today = plainDate('2026-03-13');
const rhythms = { A: { every: 4, warnAfter: 6 }, B: { every: 8, warnAfter: 12 }, C: null };
const classes = [...customerClasses, null];
const time = clockTime('10:20');

const test10k = new TestBinder();
let dossiers: readonly Dossier[] = [];
let read = 0;

beforeAll(async () => {
  await test10k.open();
  dossiers = Array.from({ length: size }, (_, number) => dossierAt(number));
  await test10k.db.dossiers.bulkAdd(dossiers.map(toRow));
  test10k.db.dossiers.hook('reading', (row) => {
    read += 1;
    return row;
  });
});
afterAll(() => discard(test10k));

/** Different in all that the lists go by, in steps that do not go in time with each other. */
function dossierAt(number: number): Dossier {
  const name = `Customer ${number}`;
  const date = addDays(today, (number % 61) - 30);
  return dossierNamed(test10k.id, name, {
    card: { ...emptyCard, name, class: classes[number % 4] ?? null },
    place: placeAt(number),
    lastReached: number % 5 === 0 ? null : { date: addDays(today, -(number % 131)), time },
    createdAt: testInstant - (number % 97) * 86_400_000,
    promise: number % 23 === 0 ? { date, time: null, words: '', givenOn: today, moves: 0 } : null,
    binnedAt: number % 17 === 0 ? testInstant : null,
  });
}

function placeAt(number: number): Place {
  const places = [behindDay(addDays(today, (number % 200) - 20)), behindMonth(month('2026-09')), pile];
  return number % 11 === 0 ? closedOn(today, 'noNeed') : (places[number % 3] ?? pile);
}

/** Asks, and counts the dossiers that are read for it. */
async function reading<Value>(ask: () => Promise<Value>): Promise<{ value: Value; read: number }> {
  read = 0;
  const value = await ask();
  return { value, read };
}

const inRings = () => dossiers.filter(({ place, binnedAt }) => place.kind !== 'closed' && binnedAt === null);

function daysAgo(dossier: Dossier): number {
  const start = dossier.lastReached?.date ?? new Date(dossier.createdAt).toISOString().slice(0, 10);
  return (Date.parse(today) - Date.parse(start)) / 86_400_000;
}

test('who has not been reached for long is found by looking once at each dossier that waits, and at no other', async () => {
  const binder = { id: test10k.id, rhythms };
  const { value: found, read: looked } = await reading(() => readNotReached(test10k.store, binder, today));
  for (const name of ['A', 'B'] as const) {
    const late = inRings().filter(({ card }) => card.class === name);
    const naive = late.filter((dossier) => daysAgo(dossier) > 7 * rhythms[name].warnAfter);
    expect(naive.length).toBeGreaterThan(100);
    expect(found[name].map(({ id }) => id).sort()).toEqual(naive.map(({ id }) => id).sort());
    const weeks = found[name].map((one) => one.weeks);
    expect(weeks).toEqual(naive.map((dossier) => Math.floor(daysAgo(dossier) / 7)).sort((one, other) => other - one));
  }
  expect(found.C).toEqual([]);
  expect(looked).toBe(inRings().length);
});

test('while no class has a rhythm nothing is looked at', async () => {
  const binder = { id: test10k.id, rhythms: { A: null, B: null, C: null } };
  const { value, read: looked } = await reading(() => readNotReached(test10k.store, binder, today));
  expect(value).toEqual({ A: [], B: [], C: [] });
  expect(looked).toBe(0);
});

test('the list of promises reads those and nothing else', async () => {
  const naive = dossiers.filter(({ promise, binnedAt }) => promise !== null && binnedAt === null);
  const { value, read: looked } = await reading(() => test10k.store.promised(test10k.id));
  expect(looked).toBe(naive.length);
  const { overdue, today: due, coming } = byTime(value, today);
  const before = naive.filter(({ promise }) => promise !== null && promise.date < today);
  const on = naive.filter(({ promise }) => promise?.date === today);
  expect(Math.min(before.length, on.length)).toBeGreaterThan(0);
  expect(overdue.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
  expect(due.map(({ id }) => id).sort()).toEqual(on.map(({ id }) => id).sort());
  expect(coming).toHaveLength(naive.length - before.length - on.length);
});

test('what is due is told from the promises up to today alone', async () => {
  const naive = dossiers.filter(({ promise, binnedAt }) => promise && promise.date <= today && binnedAt === null);
  const { value, read: looked } = await reading(() => readDuePromises(test10k.store, test10k.id, today));
  expect(value).toEqual({ count: naive.length, atRisk: naive.filter(isAtRisk).length });
  expect(looked).toBe(naive.length);
});
