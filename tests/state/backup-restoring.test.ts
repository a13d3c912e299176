import { describe, expect, onTestFinished, test } from 'vitest';
import { tableDiff } from '@shared/domain/base/records-diff';
import { behindDay, pile } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId, DocumentId, DossierId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier } from '@renderer/actions/bin-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { erasePerson } from '@renderer/actions/erase-person';
import { fileDossier } from '@renderer/actions/file-dossiers';
import { addNote, logContact } from '@renderer/actions/log-contact';
import { perform } from '@renderer/actions/perform';
import { restoreBackup } from '@renderer/actions/restore-backup';
import { takeFromBackup } from '@renderer/actions/take-from-backup';
import { undo, undoEntry } from '@renderer/actions/undo';
import type { OpenBackup } from '@renderer/vault/backups';
import type { VaultBackups } from '@renderer/vault/vault-backups';
import { RingbuchDatabase } from '@renderer/storage/db';
import fixture from '../fixtures/schema/schema-1.json';
import { addDocument, backupsFor, madeBackup, valueOf } from '../support/backups';
import { binderNamed, dossierNamed, nextAt, reportOf, testId, testInstant } from '../support/builders';
import { thaw } from '../support/frozen-database';
import { allRows, keptCounts, keptLedger, recountedLedger, recountedWork } from '../support/stored-rows';
import { deleteDatabase, discard, done, openTestBinder, TestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';
import { openVault } from '../support/vault';

const day = behindDay(plainDate('2026-03-27'));
const ignore = () => undefined;

/** A binder with three dossiers, one of them with a log and a document, and a backup of it, opened. */
async function worked() {
  const [it, vault] = [await openTestBinder(), await openVault()];
  const [keller, vogt, weber] = ['Keller', 'Vogt', 'Weber'].map((name) => dossierNamed(it.id, name)) as [
    Dossier,
    Dossier,
    Dossier,
  ];
  await it.hold(keller, vogt, weber);
  done(await logContact(it.context, keller.id, reportOf('spoke', day)));
  const document = await addDocument(it, keller, 'Angebot.txt');
  const backups = backupsFor(it, vault);
  const backup = await madeBackup(backups);
  const open = async (): Promise<OpenBackup> => {
    const opened = await openedFrom(backups, backup);
    return opened;
  };
  return { it, vault, backups, backup, open, keller, vogt, weber, document };
}

/** Removes dossiers for good, with all that is in them. */
async function remove(it: TestBinder, ...ids: readonly DossierId[]): Promise<void> {
  await it.db.transaction('rw', it.db.tables, async () => {
    await it.db.dossiers.bulkDelete([...ids]);
    for (const id of ids) {
      await it.db.contacts.where('[dossierId+instant]').between([id, 0], [id, Infinity]).delete();
      await it.db.documents.where('dossierId').equals(id).delete();
    }
    await it.db.attachments.clear();
    await it.db.shelfCounts.clear();
    for (const [key, work] of Object.entries(await recountedWork(it.db))) {
      const [binderId = '', shelf = ''] = key.split(' ');
      await it.db.shelfCounts.add({ binderId: binderId as BinderId, shelf: shelf as never, ...work });
    }
    await it.db.ledger.put({ id: 'ledger', ...(await recountedLedger(it.db)) });
  });
}

const records = async (it: TestBinder) => {
  const { binders, dossiers, contacts, documents } = await allRows(it.db);
  return { binders, dossiers, contacts, documents };
};

async function openedFrom(backups: VaultBackups, backup: Awaited<ReturnType<typeof madeBackup>>): Promise<OpenBackup> {
  const opened = valueOf(await backups.open(backup));
  onTestFinished(() => opened.close());
  return opened;
}

describe('restoring all of a backup', () => {
  test('makes the binder what it was, and can be undone and done again', async () => {
    const { it, open, keller, vogt, weber } = await worked();
    const then = await records(it);
    done(await editCard(it.context, vogt.id, { notes: 'Changed since' }));
    done(await logContact(it.context, keller.id, reportOf('noAnswer', pile)));
    done(await binDossier(it.context, weber.id));
    await it.hold(dossierNamed(it.id, 'New since'));
    const opened = await open();
    expect(await opened.differences()).toMatchObject({
      tables: { dossiers: { added: 0, changed: 3, removed: 1 }, contacts: { added: 0, changed: 0, removed: 1 } },
      dossiers: { gone: 0, inBin: 1, differs: 2, same: 0 },
      wouldGo: [{ title: 'New since' }],
    });
    const { entry } = await expectUndoable(it, (context) => restoreBackup(context, it.id, opened, ignore));
    expect(entry).toMatchObject({ verb: 'restoreBackup', binderId: it.id, subject: { count: 3 } });
    expect(await records(it)).toEqual(then);
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
    expect(done(await undo(it.context, it.id)).turned).toBe('restoreBackup');
  });

  test('brings back what was lost, with log, documents and their contents', async () => {
    const { it, open, keller, vogt, document } = await worked();
    const then = await records(it);
    await remove(it, keller.id, vogt.id);
    const opened = await open();
    done(await restoreBackup(it.context, it.id, opened, ignore));
    expect(await records(it)).toEqual(then);
    expect(await it.store.attachment(document.sha256)).toBeDefined();
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
  });

  test('does nothing when nothing differs, and says so', async () => {
    const { it, open } = await worked();
    const result = await restoreBackup(it.context, it.id, await open(), ignore);
    expect(result).toEqual({ ok: false, problem: { kind: 'unchanged' } });
  });

  test('changes what lies in the bin, now and then', async () => {
    const { it, backups, weber } = await worked();
    done(await binDossier(it.context, weber.id));
    const backup = await madeBackup(backups);
    done(await undo(it.context, it.id));
    done(await editCard(it.context, weber.id, { notes: 'Changed since' }));
    done(await binDossier(it.context, weber.id));
    const opened = await openedFrom(backups, backup);
    done(await restoreBackup(it.context, it.id, opened, ignore));
    expect(await it.store.dossier(weber.id)).toMatchObject({
      card: { notes: '' },
      binnedAt: expect.any(Number) as number,
    });
  });

  test('leaves a binder alone that the backup does not know, and lays the own one on the desk', async () => {
    const { it, vault, backup, keller } = await worked();
    const fresh = await openTestBinder();
    await fresh.hold(dossierNamed(fresh.id, 'Begun here'));
    const opened = await openedFrom(backupsFor(fresh, vault), backup);
    let binder: BinderId | null = null;
    const restored = done(await restoreBackup(fresh.context, fresh.id, opened, (holds) => (binder = holds)));
    expect(binder).toBe(it.id);
    expect(await fresh.store.dossier(keller.id)).toBeDefined();
    expect(await fresh.store.countDossiers(fresh.id)).toBe(1);
    done(await undoEntry(fresh.context, restored.seq));
    expect(await fresh.store.dossier(keller.id)).toBeUndefined();
    expect(await fresh.store.countDossiers(fresh.id)).toBe(1);
    expect(await keptLedger(fresh.db)).toEqual(await recountedLedger(fresh.db));
  });

  test('is preceded by a backup, which it waits for', async () => {
    const { it, open, vogt } = await worked();
    done(await editCard(it.context, vogt.id, { notes: 'Changed since' }));
    const seen: unknown[] = [];
    const context = {
      ...it.context,
      beforeLarge: async (verb: string) => {
        seen.push(verb, (await it.store.dossier(vogt.id))?.card.notes);
      },
    };
    done(await restoreBackup(context, it.id, await open(), ignore));
    expect(seen).toEqual(['restoreBackup', 'Changed since']);
  });
});

describe('an open backup', () => {
  /** More backups of the same day than rotation keeps. */
  const makeMore = async ({ it, backups, vogt }: Awaited<ReturnType<typeof worked>>, count: number) => {
    for (let round = 0; round < count; round++) {
      done(await addNote(it.context, vogt.id, `Note ${round}`));
      await madeBackup(backups);
    }
  };
  const numbers = async (backups: VaultBackups) => (await backups.list()).backups.map(({ number }) => number);

  test('stays when the backup before its restore would be one too many', async () => {
    const all = await worked();
    const { it, open, backups, backup, keller, document } = all;
    await makeMore(all, 2);
    await remove(it, keller.id);
    const opened = await open();
    const context = { ...it.context, beforeLarge: async () => void (await madeBackup(backups, 'beforeRestore')) };
    done(await restoreBackup(context, it.id, opened, ignore));
    expect(await it.store.attachment(document.sha256)).toBeDefined();
    expect(await numbers(backups)).toEqual([4, 3, 2, backup.number]);
  });

  test('goes when it is closed and another one is made', async () => {
    const all = await worked();
    const { open, backups } = all;
    const opened = await open();
    await makeMore(all, 3);
    expect(await numbers(backups)).toEqual([4, 3, 2, 1]);
    opened.close();
    await makeMore(all, 1);
    expect(await numbers(backups)).toEqual([5, 4, 3]);
  });
});

describe('taking single dossiers out of a backup', () => {
  test('brings them back with all that was in them, and can be undone', async () => {
    const { it, open, keller, vogt, document } = await worked();
    await remove(it, keller.id, vogt.id);
    const opened = await open();
    const { entry } = await expectUndoable(it, (context) => takeFromBackup(context, it.id, opened, [keller.id]));
    expect(entry).toMatchObject({
      verb: 'takeFromBackup',
      subject: { dossierId: keller.id, name: 'Keller', count: 1 },
    });
    expect(await it.store.contactsOf(keller.id)).toHaveLength(1);
    expect(await it.store.documentsOf(keller.id)).toEqual([document]);
    expect(await it.store.attachment(document.sha256)).toBeDefined();
    expect(await it.store.dossier(vogt.id)).toBeUndefined();
  });

  test('makes them what they were, out of the bin; what was added since stays', async () => {
    const { it, open, keller, vogt } = await worked();
    const before = await it.store.dossier(keller.id);
    done(await fileDossier(it.context, keller.id, nextAt(pile)));
    done(await addNote(it.context, keller.id, 'Since then'));
    const added = await addDocument(it, keller, 'Later.txt');
    done(await binDossier(it.context, keller.id));
    done(await editCard(it.context, vogt.id, { notes: 'Stays' }));
    const opened = await open();
    done(await takeFromBackup(it.context, it.id, opened, [keller.id]));
    expect(await it.store.dossier(keller.id)).toEqual(before);
    expect((await it.store.contactsOf(keller.id)).map(({ text }) => text)).toContain('Since then');
    expect(await it.store.documentsOf(keller.id)).toContainEqual(added);
    expect((await it.store.dossier(vogt.id))?.card.notes).toBe('Stays');
  });

  test('shows them: by name, as they were searched, and one with its log', async () => {
    const { it, open, keller, vogt, weber } = await worked();
    await remove(it, weber.id);
    done(await editCard(it.context, vogt.id, { notes: 'Changed since' }));
    const opened = await open();
    const all = { text: '', onlyDifferent: false, from: 0, count: 10 };
    expect((await opened.find(all)).dossiers.map(({ title, now }) => `${title} ${now}`)).toEqual([
      'Keller same',
      'Vogt differs',
      'Weber gone',
    ]);
    expect(await opened.find({ ...all, onlyDifferent: true, from: 1, count: 1 })).toMatchObject({
      total: 2,
      dossiers: [{ title: 'Weber' }],
    });
    expect(await opened.find({ ...all, text: 'kell' })).toMatchObject({ total: 1, dossiers: [{ id: keller.id }] });
    expect(await opened.pages(keller.id)).toMatchObject({
      dossier: { card: { name: 'Keller' } },
      contacts: [{ outcomeId: 'spoke' }],
      documents: [{ name: 'Angebot.txt' }],
      now: 'same',
    });
    expect(await opened.pages(testId() as DossierId)).toBeNull();
  });
});

describe('erased persons', () => {
  const erase = async (it: TestBinder, { id, binderId }: Dossier) => {
    await remove(it, id);
    await it.db.erasures.add({ id, binderId, erasedAt: testInstant });
  };

  test('stay out of whatever is restored or taken', async () => {
    const { it, open, keller, vogt } = await worked();
    await erase(it, keller);
    await remove(it, vogt.id);
    const opened = await open();
    expect(await opened.differences()).toMatchObject({ erased: 1, dossiers: { gone: 1 } });
    expect(await opened.pages(keller.id)).toBeNull();
    expect((await opened.find({ text: 'keller', onlyDifferent: false, from: 0, count: 9 })).total).toBe(0);
    expect((await takeFromBackup(it.context, it.id, opened, [keller.id])).ok).toBe(false);
    done(await restoreBackup(it.context, it.id, opened, ignore));
    const rows = JSON.stringify(await records(it));
    expect(rows).toContain(vogt.id);
    expect(rows).not.toContain(keller.id);
  });

  test('stay out of an older backup on a machine that knows of it only by the folder', async () => {
    const { it, vault, backups, backup, keller, vogt } = await worked();
    done(await erasePerson(it.context, keller.id));
    await madeBackup(backups);
    const elsewhere = await openTestBinder();
    const there = backupsFor(elsewhere, vault);
    const opened = await openedFrom(there, backup);
    expect(await opened.differences()).toMatchObject({ erased: 1 });
    expect(await opened.pages(keller.id)).toBeNull();
    done(await takeFromBackup(elsewhere.context, elsewhere.id, opened, [vogt.id, keller.id]));
    done(await restoreBackup(elsewhere.context, elsewhere.id, opened, ignore));
    const { erasures, ...rows } = await allRows(elsewhere.db);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${keller.id}|Keller`));
    expect(erasures).toMatchObject([{ id: keller.id }]);
    // And from now on this machine knows it by itself.
    await vault.removeKept('backups', 'ringbuch-erased.json');
    const again = await openedFrom(there, backup);
    expect(await again.pages(keller.id)).toBeNull();
    done(await undo(elsewhere.context, elsewhere.id));
    expect(await elsewhere.store.erasures()).toMatchObject([{ id: keller.id }]);
  });

  test('stay out of a database that is filled anew, its journal included', async () => {
    const { it, backups, backup, keller } = await worked();
    const name = `${it.name}-anew`;
    onTestFinished(() => deleteDatabase(name));
    const loaded = valueOf(
      await backups.loadInto(backup, name, [{ id: keller.id, binderId: it.id, erasedAt: testInstant }]),
    );
    expect(loaded.fitsLedger).toBe(false);
    const db = new RingbuchDatabase(name);
    onTestFinished(() => db.close());
    const { erasures, ...rows } = await allRows(db);
    expect(erasures).toMatchObject([{ id: keller.id }]);
    expect(JSON.stringify(rows)).not.toContain('Keller');
    expect(JSON.stringify(rows)).not.toContain(keller.id);
    expect(await db.attachments.count()).toBe(0);
    expect(await keptLedger(db)).toEqual(await recountedLedger(db));
  });
});

describe('an empty database', () => {
  test('is filled with all of it, and nothing else is', async () => {
    const { it, backups, backup } = await worked();
    await it.store.savePreferences({ theme: 'dark' });
    const later = await madeBackup(backups).catch(() => backup);
    const name = `${it.name}-anew`;
    onTestFinished(() => deleteDatabase(name));
    expect(valueOf(await backups.loadInto(later, name, []))).toEqual({
      ledger: await keptLedger(it.db),
      fitsLedger: true,
    });
    const db = new RingbuchDatabase(name);
    onTestFinished(() => db.close());
    expect(await keptCounts(db)).toEqual(await keptCounts(it.db));
    expect(await keptLedger(db)).toEqual(await recountedLedger(db));
    const again = await backups.loadInto(later, name, []);
    expect(again).toMatchObject({ ok: false, problem: { kind: 'broken' } });
    const full = await backups.loadInto(later, it.name, []);
    expect(full.ok).toBe(false);
  });
});

describe('a backup of an older schema', () => {
  test('is made without bringing the database up, and restored by the ladder', async () => {
    const vault = await openVault();
    const old = new TestBinder();
    onTestFinished(() => discard(old));
    await thaw(old.name, fixture);
    const backups = backupsFor(old, vault, () => Promise.resolve(null));
    const backup = await madeBackup(backups, 'beforeMigration');
    const untouched = await indexedDB.databases();
    expect(untouched.find(({ name }) => name === old.name)?.version).toBe(fixture.indexedDbVersion);
    expect(backup).toMatchObject({ schema: 1, ledger: null, verified: true, fitsLedger: null });
    expect(backup.counts['dossiers']).toBe(fixture.rows.dossiers.length);

    await old.open();
    const upgraded = await allRows(old.db);
    const name = `${old.name}-anew`;
    onTestFinished(() => deleteDatabase(name));
    valueOf(await backups.loadInto(backup, name, []));
    const db = new RingbuchDatabase(name);
    onTestFinished(() => db.close());
    expect(await allRows(db)).toEqual(upgraded);

    const opened = await openedFrom(backups, backup);
    const [first] = await old.db.dossiers.toArray();
    if (!first) throw new Error('No dossier');
    done(await editCard(old.context, first.id, { notes: 'Changed since' }));
    done(await restoreBackup(old.context, old.id, opened, ignore));
    const { dossiers } = await allRows(old.db);
    expect(dossiers).toEqual(upgraded['dossiers']);
    expect((await indexedDB.databases()).filter(({ name: one }) => one?.includes('upgrade'))).toEqual([]);
  });
});

test('a document whose content is nowhere any more does not keep the rest from coming back', async () => {
  const { it, backups, keller } = await worked();
  const [document] = await it.store.documentsOf(keller.id);
  if (!document) throw new Error('No document');
  await it.db.documents.add({ ...document, id: testId() as DocumentId, sha256: 'a'.repeat(64) });
  done(await addNote(it.context, keller.id, 'So that there is something to back up'));
  const backup = await madeBackup(backups);
  expect(backup.fitsLedger).toBe(false);
  await remove(it, keller.id);
  const opened = await openedFrom(backups, backup);
  done(await restoreBackup(it.context, it.id, opened, ignore));
  expect(await it.store.documentsOf(keller.id)).toEqual([document]);
});

test('a binder of its own comes back with what lay in it, beside what changed in another', async () => {
  const { it, backups, vogt } = await worked();
  const other = binderNamed('Vertretung');
  const dossier = dossierNamed(other.id, 'Lindqvist');
  const subject = { dossierId: null, name: '', count: 1, from: null, to: null };
  const put = { binders: tableDiff({ added: [other] }), dossiers: tableDiff({ added: [dossier] }) };
  done(await perform(it.context, { binderId: it.id, verb: 'addSampleBinder', subject, diff: put }));
  const backup = await madeBackup(backups);
  done(await undo(it.context, it.id));
  done(await editCard(it.context, vogt.id, { notes: 'Changed since' }));
  const opened = await openedFrom(backups, backup);
  await expectUndoable(it, (context) => restoreBackup(context, it.id, opened, ignore));
  expect(await it.store.dossier(dossier.id)).toEqual(dossier);
});
