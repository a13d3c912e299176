import { describe, expect, test } from 'vitest';
import { shelvesBehind } from '@shared/domain/filing/divider';
import { behindDay, behindMonth, closedOn, pile, type Place } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { tableDiff } from '@shared/domain/base/records-diff';
import { clockTime } from '@shared/domain/time/clock-time';
import type { Contact } from '@shared/domain/records/contact';
import { perform } from '@renderer/actions/perform';
import { binDossier, restoreDossier } from '@renderer/actions/bin-dossier';
import { binderNamed, contactWith, dossierNamed, draftFor, testInstant } from '../support/builders';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { numberedOn } from '../support/rings';

const today = plainDate('2026-03-13');
const onDay = (date: string) => behindDay(plainDate(date));

const places: readonly [string, Place][] = [
  ['Overdue', onDay('2026-03-11')],
  ['Today', onDay('2026-03-13')],
  ['Twelfth', onDay('2026-04-12')],
  ['April', onDay('2026-04-13')],
  ['July', behindMonth(month('2026-07'))],
  ['July too', onDay('2026-07-05')],
  ['Heap', behindMonth(month('2026-03'))],
  ['Later', onDay('2027-03-01')],
  ['Later too', behindMonth(month('2027-05'))],
  ['Pile', pile],
  ['Closed', closedOn(today, 'noNeed')],
];

async function filled(): Promise<TestBinder> {
  const it = await openTestBinder();
  await it.hold(...places.map(([name, place]) => dossierNamed(it.id, name, { place })));
  return it;
}

const names = (dossiers: readonly Dossier[]) => dossiers.map(({ card }) => card.name);

describe('dossiers on shelves', () => {
  test.each([
    [{ kind: 'day', day: 13 }, ['Overdue', 'Today']],
    [{ kind: 'day', day: 12 }, ['Twelfth']],
    [{ kind: 'month', month: month('2026-04') }, ['April']],
    [{ kind: 'month', month: month('2026-07') }, ['July too', 'July']],
    [{ kind: 'later' }, ['Later', 'Later too']],
    [{ kind: 'heap' }, ['Heap']],
    [{ kind: 'pile' }, ['Pile']],
    [{ kind: 'closed' }, ['Closed']],
    [{ kind: 'day', day: 31 }, []],
  ] as const)('are those behind the divider %j', async (divider, expected) => {
    const it = await filled();
    const ranges = shelvesBehind(divider, numberedOn(today));
    const dossiers = await it.store.dossiersOn(it.id, ranges);
    expect(names(dossiers)).toEqual(expected);
    expect(await it.store.dossierIdsOn(it.id, ranges)).toEqual(dossiers.map(({ id }) => id));
  });

  test('come by name, umlauts among the other letters', async () => {
    const it = await openTestBinder();
    await it.hold(...['Zorn', 'Özdemir', 'ohm', 'Änger', 'Paul', ''].map((name) => dossierNamed(it.id, name)));
    const onPile = await it.store.dossiersOn(it.id, [{ from: 'pile', to: 'pile' }]);
    expect(names(onPile)).toEqual(['', 'Änger', 'Özdemir', 'ohm', 'Paul', 'Zorn']);
  });

  test('are those of the binder only, and not those in the bin', async () => {
    const it = await filled();
    const other = binderNamed('Other');
    await it.db.binders.add(other);
    await it.hold(dossierNamed(other.id, 'Not mine'));
    const binned = dossierNamed(it.id, 'Binned');
    await it.hold(binned);
    done(await binDossier(it.context, binned.id));
    expect(names(await it.store.dossiersOn(it.id, [{ from: 'pile', to: 'pile' }]))).toEqual(['Pile']);
    expect(names(await it.store.dossiersOn(it.id, [{ from: 'bin', to: 'bin' }]))).toEqual(['Binned']);
    expect(await it.store.countDossiers(it.id)).toBe(places.length);
    expect(await it.store.allDossiers(it.id)).toHaveLength(places.length + 1);
    expect(await it.store.inventory(it.id)).toEqual({
      total: places.length,
      counts: await it.store.shelfCounts(it.id),
    });
  });

  test('by ids come in their order, without those that are gone', async () => {
    const it = await openTestBinder();
    const [a, b] = [dossierNamed(it.id, 'A'), dossierNamed(it.id, 'B')];
    await it.hold(a, b);
    const asked = [b.id, dossierNamed(it.id, 'Gone').id, a.id];
    expect(await it.store.dossiers(asked)).toEqual([b, a]);
  });
});

describe('contacts', () => {
  const at = (date: string, instant: number): Partial<Contact> => ({
    at: { date: plainDate(date), time: clockTime('09:00') },
    instant,
  });

  test('of a dossier come newest first, of a day in the order of the day', async () => {
    const it = await openTestBinder();
    const [a, b] = [dossierNamed(it.id, 'A'), dossierNamed(it.id, 'B')];
    await it.hold(a, b);
    const late = contactWith(a, at('2026-03-13', testInstant + 9_000));
    const early = contactWith(b, at('2026-03-13', testInstant + 1_000));
    const between = contactWith(a, at('2026-03-13', testInstant + 5_000));
    const yesterday = contactWith(a, at('2026-03-12', testInstant));
    done(
      await perform(it.context, {
        binderId: it.id,
        verb: 'addNote',
        subject: { dossierId: null, name: '', count: 4, from: null, to: null },
        diff: { contacts: tableDiff({ added: [late, early, between, yesterday] }) },
      }),
    );
    expect(await it.store.contactsOf(a.id)).toEqual([late, between, yesterday]);
    expect(await it.store.contactsOn(it.id, today)).toEqual([early, between, late]);
    expect(await it.store.contactsOfBinder(it.id)).toHaveLength(4);
  });
});

describe('drafts', () => {
  test('survive a restart and come newest first', async () => {
    const it = await openTestBinder();
    const [a, b] = [dossierNamed(it.id, 'A'), dossierNamed(it.id, 'B')];
    await it.hold(a, b);
    const older = draftFor(a, { text: 'first' });
    const newer = draftFor(b, { savedAt: testInstant + 1 });
    await it.store.saveDraft(newer);
    await it.store.saveDraft(draftFor(a));
    await it.store.saveDraft(older);
    await it.reopen();
    expect(await it.store.drafts(it.id)).toEqual([newer, older]);
    expect(await it.store.draftOf(a.id)).toEqual(older);
    await it.store.discardDraft(a.id);
    expect(await it.store.drafts(it.id)).toEqual([newer]);
  });

  test('wait in the bin with their dossier', async () => {
    const it = await openTestBinder();
    const dossier = dossierNamed(it.id, 'A');
    await it.hold(dossier);
    await it.store.saveDraft(draftFor(dossier));
    done(await binDossier(it.context, dossier.id));
    expect(await it.store.drafts(it.id)).toEqual([]);
    done(await restoreDossier(it.context, dossier.id));
    expect(await it.store.drafts(it.id)).toEqual([draftFor(dossier)]);
  });
});

describe('the journal', () => {
  test('can be followed from an entry on', async () => {
    const it = await openTestBinder();
    expect(await it.store.newestSeq()).toBe(0);
    await it.hold(dossierNamed(it.id, 'A'));
    const seq = await it.store.newestSeq();
    await it.hold(dossierNamed(it.id, 'B'));
    expect((await it.store.journalAfter(seq)).map((entry) => entry.seq)).toEqual([seq + 1]);
    expect(await it.store.journalAfter(seq + 1)).toEqual([]);
  });

  test('are not kept of a dossier that is gone: another window may still have the words of an erased person', async () => {
    const it = await openTestBinder();
    const gone = dossierNamed(it.id, 'Gone');
    await it.store.saveDraft(draftFor(gone));
    expect(await it.store.draftOf(gone.id)).toBeUndefined();
  });
});
