import { describe, expect, test } from 'vitest';
import { dropDossiers } from '@renderer/actions/drop-dossiers';
import { fileDossiers } from '@renderer/actions/file-dossiers';
import type { Destination } from '@shared/domain/filing/move-by-hand';
import { behindDay, behindMonth, pile } from '@shared/domain/filing/place';
import type { CustomerPromise, Dossier } from '@shared/domain/records/dossier';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { dossierNamed } from '../support/builders';
import { allRows } from '../support/stored-rows';
import { openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const monday = behindDay(plainDate('2026-03-16'));
const tuesday = behindDay(plainDate('2026-03-24'));
const halfPastNine = clockTime('09:30');
const promise: CustomerPromise = {
  date: monday.date,
  time: null,
  words: 'on Monday',
  givenOn: plainDate('2026-03-13'),
  moves: 0,
};

async function holding(...fields: readonly Partial<Dossier>[]) {
  const it = await openTestBinder();
  const dossiers = fields.map((field, index) => dossierNamed(it.id, `Customer ${index}`, field));
  await it.hold(...dossiers);
  const places = async () => (await it.store.dossiers(dossiers.map(({ id }) => id))).map(({ place }) => place);
  return { it, ids: dossiers.map(({ id }) => id), places };
}

describe('dropping', () => {
  test('files several behind a day as one step, each at its time of day', async () => {
    const { it, ids, places } = await holding({ place: behindDay(monday.date, halfPastNine) }, { place: pile });
    const { verb, subject } = await expectUndoable(it, (context) => dropDossiers(context, ids, tuesday));
    expect(await places()).toEqual([behindDay(tuesday.date, halfPastNine), tuesday]);
    expect([verb, subject.count, subject.to]).toEqual(['fileDossiers', 2, tuesday]);
  });

  test('files one behind a month, and tells from where', async () => {
    const july = behindMonth(month('2026-07'));
    const { it, ids } = await holding({ place: monday });
    const { verb, subject } = await expectUndoable(it, (context) => dropDossiers(context, ids, july));
    expect([verb, subject.from, subject.to]).toEqual(['fileDossier', monday, july]);
  });

  const refused: readonly (readonly [string, readonly Partial<Dossier>[], Destination, string])[] = [
    [
      'moves nothing when one of several is promised',
      [{ place: monday, promise }, { place: monday }],
      tuesday,
      'promised',
    ],
    ['asks for a single promise, too', [{ place: monday, promise }], tuesday, 'promised'],
    ['does nothing where all of them lie', [{ place: monday }, { place: monday, promise }], monday, 'liesThere'],
    ['does nothing on a day that is over', [{ place: monday }], behindDay(plainDate('2026-03-12')), 'dayOver'],
    ['finds nothing to move in the bin', [{ place: monday, binnedAt: 1 }], tuesday, 'gone'],
  ];

  test.each(refused)('%s', async (_, fields, to, kind) => {
    const { it, ids } = await holding(...fields);
    const before = await allRows(it.db);
    expect(await dropDossiers(it.context, ids, to)).toEqual({ ok: false, problem: { kind } });
    expect(await allRows(it.db)).toEqual(before);
  });
});

describe('filing several', () => {
  test('leaves promises where they are, unless they were confirmed by name', async () => {
    const fields = [{ place: monday, promise }, { place: monday, promise }, { place: monday }];
    const { it, ids, places } = await holding(...fields);
    const confirmed = ids.slice(0, 1);
    const { subject } = await expectUndoable(it, (context) => fileDossiers(context, ids, tuesday, { confirmed }));
    expect(await places()).toEqual([tuesday, monday, tuesday]);
    expect(subject.count).toBe(2);
  });

  test('says so when only promises are left, and moves none', async () => {
    const { it, ids, places } = await holding({ place: monday, promise }, { place: monday, promise });
    expect(await fileDossiers(it.context, ids, tuesday)).toEqual({ ok: false, problem: { kind: 'promised' } });
    expect(await places()).toEqual([monday, monday]);
  });
});
