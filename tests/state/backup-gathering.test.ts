import type { FileEntry } from '@zip.js/zip.js';
import { expect, test } from 'vitest';
import { fileDossiers } from '@renderer/actions/file-dossiers';
import { importCustomers } from '@renderer/actions/import-customers';
import { emptyCard } from '@shared/domain/records/dossier';
import { pile } from '@shared/domain/filing/place';
import { dumpTables } from '@renderer/storage/dump-tables';
import { unpackEntry } from '@renderer/workers/backup-zip';
import { backupsFor } from '../support/backups';
import { contactWith, dossierNamed } from '../support/builders';
import { openTestBinder } from '../support/test-binder';
import { openVault } from '../support/vault';

test('all tables are of one moment: what is written meanwhile waits', async () => {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller');
  await it.hold(dossier);
  const rows = new Map<string, number>();
  let written: PromiseLike<unknown> = Promise.resolve();
  await dumpTables(it.name, (table, some) => {
    // The first table is being read: a contact is added to one that comes later.
    if (rows.size === 0) written = it.db.contacts.add(contactWith(dossier));
    rows.set(table, (rows.get(table) ?? 0) + some.length);
  });
  await written;
  expect([rows.get('dossiers'), rows.get('contacts')]).toEqual([1, 0]);
  expect(await it.db.contacts.count()).toBe(1);
});

test('tables of any length come whole and in order', async () => {
  const it = await openTestBinder();
  await it.hold(...Array.from({ length: 401 }, (_, index) => dossierNamed(it.id, `Kunde ${index}`)));
  const ids: unknown[] = [];
  await dumpTables(it.name, (table, some) => {
    if (table === 'dossiers') ids.push(...some.map((row) => Reflect.get(row as object, 'id') as unknown));
  });
  expect(ids).toEqual(await it.db.dossiers.toCollection().primaryKeys());
});

test('a database that is not there is not made by looking', async () => {
  const name = `ringbuch-test-${crypto.randomUUID()}`;
  expect(await dumpTables(name, () => undefined)).toBeNull();
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
});

test('unpacking ends as soon as there is more than there may be', async () => {
  let given = 0;
  const endless = {
    filename: 'tables/dossiers.jsonl',
    getData: async (stream: WritableStream<Uint8Array>) => {
      const writer = stream.getWriter();
      for (; given < 1_000; given++) await writer.write(new Uint8Array(1_000));
    },
  } as unknown as FileEntry;
  await expect(unpackEntry(endless, 10_000)).rejects.toThrow('entryDamaged');
  expect(given).toBeLessThan(20);
});

test('two windows that make one at once make one', async () => {
  const [it, vault] = [await openTestBinder(), await openVault()];
  await it.hold(dossierNamed(it.id, 'Keller'));
  const windows = [backupsFor(it, vault), backupsFor(it, vault)];
  const outcomes = await Promise.all(windows.map((backups) => backups.make('daily')));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['made', 'unchanged']);
});

test('an import, and whatever touches more than fifty dossiers, waits for a backup first', async () => {
  const it = await openTestBinder();
  const seen: string[] = [];
  const context = {
    ...it.context,
    beforeLarge: async (verb: string) => {
      seen.push(`${verb} ${await it.db.dossiers.count()} ${(await it.store.lastDone(it.id))?.verb ?? ''}`);
    },
  };
  const customers = Array.from({ length: 51 }, () => ({ card: emptyCard, place: pile, about: '', lastReached: null }));
  await importCustomers(context, it.id, customers.slice(0, 1));
  await importCustomers(context, it.id, customers.slice(0, 50));
  const ids = (await it.store.allDossiers(it.id)).map(({ id }) => id);
  await fileDossiers(context, ids.slice(0, 50), { kind: 'month', month: '2026-07' as never });
  await fileDossiers(context, ids, { kind: 'month', month: '2026-08' as never });
  expect(seen).toEqual(['importCustomers 0 ', 'importCustomers 1 importCustomers', 'fileDossiers 51 fileDossiers']);
});
