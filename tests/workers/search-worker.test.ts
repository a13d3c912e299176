import Dexie from 'dexie';
import { releaseProxy, type Remote, wrap } from 'comlink';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { newBinder } from '@shared/domain/records/binder';
import { type Dossier, type InfoCard, newDossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { BinderDiff } from '@shared/domain/records/tables';
import { plainDate } from '@shared/domain/time/plain-date';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { BinderStore } from '@renderer/storage/binder-store';
import { RingbuchDatabase } from '@renderer/storage/db';
import type { SearchService } from '@renderer/workers/search-service';

const binderId = v7() as BinderId;
const otherBinderId = v7() as BinderId;

function dossier(card: Partial<InfoCard>, binder = binderId): Dossier {
  return newDossier(v7() as DossierId, binder, 1, card);
}

let name: string;
let db: RingbuchDatabase;
let store: BinderStore;
let worker: Worker;
let search: Remote<SearchService>;

beforeEach(async () => {
  name = `search-${v7()}`;
  db = new RingbuchDatabase(name);
  store = new BinderStore(db);
  await db.binders.bulkAdd([newBinder(binderId, 'Own', 1), newBinder(otherBinderId, 'Other', 1)]);
  const url = new URL('../../src/renderer/workers/search-worker.ts', import.meta.url);
  worker = new Worker(url, { type: 'module', name });
  search = wrap<SearchService>(worker);
});

afterEach(async () => {
  search[releaseProxy]();
  worker.terminate();
  db.close();
  await Dexie.delete(name);
});

async function commit(diff: BinderDiff): Promise<void> {
  const subject = { dossierId: null, name: '', count: 1, from: null, to: null };
  await store.commit({ binderId, at: 1, verb: 'createDossier', subject, diff, target: null });
}

async function change(before: Dossier, after: Dossier): Promise<void> {
  await commit({ dossiers: tableDiff({ changed: [changeBetween(before, after)] }) });
}

async function titles(query: string, binder = binderId): Promise<string[]> {
  const { hits } = await search.find(binder, query, 20);
  return hits.map((hit) => hit.title);
}

function eventually(query: string, expected: readonly string[]): Promise<void> {
  return vi.waitFor(async () => expect(await titles(query)).toEqual(expected));
}

describe('the search worker', () => {
  it('finds what was stored before it was opened, in all places but the bin, and only in the binder asked for', async () => {
    const day = behindDay(plainDate('2026-03-13'));
    await commit({
      dossiers: tableDiff({
        added: [
          { ...dossier({ name: 'Anna Vogt' }), place: day },
          { ...dossier({ name: 'Bert Vogt' }), place: { kind: 'month', month: '2026-07' as never } },
          dossier({ name: 'Carl Vogt' }),
          {
            ...dossier({ name: 'Dora Vogt' }),
            place: { kind: 'closed', reason: 'noNeed', on: plainDate('2026-03-13') },
          },
        ],
      }),
    });
    const binned = dossier({ name: 'Emil Vogt' });
    await commit({ dossiers: tableDiff({ added: [binned] }) });
    await change(binned, { ...binned, binnedAt: 5 });
    await commit({ dossiers: tableDiff({ added: [dossier({ name: 'Fritz Vogt' }, otherBinderId)] }) });

    expect(await titles('vogt')).toEqual(['Anna Vogt', 'Bert Vogt', 'Carl Vogt', 'Dora Vogt']);
    expect(await titles('vogt', otherBinderId)).toEqual(['Fritz Vogt']);
    expect((await search.find(binderId, 'anna', 5)).hits[0]?.place).toEqual(day);
  });

  it('loads more dossiers than it reads at once', async () => {
    await commit({
      dossiers: tableDiff({ added: Array.from({ length: 1_203 }, (_, index) => dossier({ name: `Kunde ${index}` })) }),
    });
    expect((await search.find(binderId, 'kunde', 5)).total).toBe(1_203);
  });

  it('follows commits of other connections: added, changed, put into the bin, taken out, removed', async () => {
    await search.open(binderId);
    const first = dossier({ name: 'Ines Schäfer', phones: ['030 23125 017'] });
    await commit({ dossiers: tableDiff({ added: [first] }) });
    await eventually('schaefer', ['Ines Schäfer']);

    const renamed = { ...first, card: { ...first.card, name: 'Ines Vogt' } };
    await change(first, renamed);
    await eventually('vogt', ['Ines Vogt']);
    expect(await titles('schaefer')).toEqual([]);

    const binned = { ...renamed, binnedAt: 7 };
    await change(renamed, binned);
    await eventually('vogt', []);
    await change(binned, renamed);
    await eventually('23125017', ['Ines Vogt']);

    await commit({ dossiers: tableDiff({ removed: [renamed] }) });
    await eventually('vogt', []);
  });

  it('no longer finds who was erased', async () => {
    await search.open(binderId);
    const erased = dossier({ name: 'Ines Vogt' });
    await commit({ dossiers: tableDiff({ added: [erased, dossier({ name: 'Jan Vogt' })] }) });
    await eventually('vogt', ['Ines Vogt', 'Jan Vogt']);
    await store.removeForGood({ binderId, at: 2, verb: 'erasePerson', ids: [erased.id] });
    await eventually('vogt', ['Jan Vogt']);
  });

  it('follows a commit that touches more dossiers than it reads at once', async () => {
    await search.open(binderId);
    const added = Array.from({ length: 1_203 }, (_, index) => dossier({ name: `Kunde ${index}` }));
    await commit({ dossiers: tableDiff({ added }) });
    await vi.waitFor(async () => expect((await search.find(binderId, 'kunde', 1)).total).toBe(1_203));
    await commit({ dossiers: tableDiff({ removed: added }) });
    await vi.waitFor(async () => expect((await search.find(binderId, 'kunde', 1)).total).toBe(0));
  });

  it('is right again after it was switched to another binder and back', async () => {
    await commit({ dossiers: tableDiff({ added: [dossier({ name: 'Anna Vogt' })] }) });
    expect(await titles('vogt')).toEqual(['Anna Vogt']);
    expect(await titles('vogt', otherBinderId)).toEqual([]);
    await commit({ dossiers: tableDiff({ added: [dossier({ name: 'Bert Vogt' })] }) });
    expect(await titles('vogt')).toEqual(['Anna Vogt', 'Bert Vogt']);
  });
});
