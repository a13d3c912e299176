import Dexie from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryVault } from '../support/memory-vault';
import { replay } from '../support/runs';
import { discard, TestBinder } from '../support/test-binder';
import { count, type RealBinder } from './binder-command';
import { binderCommands, creation } from './binder-commands';
import { BinderModel } from './binder-model';

/** As many as reliability.md asks for. */
const runs = Number(import.meta.env['VITE_RUNS'] ?? 1_000);

/** So many binders are worked with side by side: while one waits for the engine, another goes on. */
const lanes = replay ? 1 : 4;

/** How often each must have been done in a hundred runs, and have changed something: a property also holds where nothing happens. */
const leastOften: Readonly<Record<string, number>> = {
  commands: 1_500,
  create: 100,
  import: 20,
  log: 25,
  note: 25,
  attach: 25,
  offer: 15,
  next: 15,
  fill: 15,
  bulk: 25,
  sheet: 40,
  do: 8,
  plan: 20,
  bin: 25,
  unbin: 4,
  empty: 2,
  erase: 30,
  undo: 75,
  redo: 4,
  backup: 20,
  restore: 6,
  'undo of restoreBackup': 4,
  take: 2,
  restart: 20,
  meanwhile: 10,
  conflict: 5,
};

test('whatever is done in two windows, backed up, restored and taken back: the binder holds what the model holds', async () => {
  // On a local address Dexie traces every write that is refused.
  Dexie.debug = false;
  const tally = new Map<string, number>();
  const ended = await Promise.allSettled(Array.from({ length: lanes }, () => runLane(tally)));
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  if (replay) return;
  expect(tally.get('runs')).toBeGreaterThanOrEqual(runs);
  // A few runs have their share of chance.
  for (const [kind, often] of Object.entries(runs < 1_000 ? {} : leastOften))
    expect(tally.get(kind) ?? 0, kind).toBeGreaterThanOrEqual((often * runs) / 100);
}, 1_200_000);

async function runLane(tally: Map<string, number>): Promise<void> {
  const test = new TestBinder();
  const other = new TestBinder(test.name, test.clock);
  // Drawn without a bias to short runs, in which little can go wrong.
  const plans = fc.noBias(fc.commands(binderCommands, { maxCommands: 36, size: 'max', ...replay }));
  const property = fc.asyncProperty(plans, async (plan) => {
    const windows = await openAnew(test, other);
    const real: RealBinder = { ...windows, vault: createMemoryVault(), ids: [], tally };
    count(real, 'runs');
    const model = new BinderModel();
    await creation('Adler').run(model, real);
    await fc.asyncModelRun(() => ({ model, real }), plan);
  });
  try {
    await fc.assert(property, { numRuns: Math.ceil(runs / lanes), ...replay });
  } finally {
    other.db.close();
    await discard(test);
  }
}

/** Both windows on an empty database: emptying it is many times faster than deleting it and making another. */
async function openAnew(test: TestBinder, other: TestBinder) {
  await test.db.transaction('rw', test.db.tables, () => Promise.all(test.db.tables.map((table) => table.clear())));
  test.clock.set(new BinderModel().today);
  await test.open();
  await other.open();
  return { test, other };
}
