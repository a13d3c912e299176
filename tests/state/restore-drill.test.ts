import { expect, test } from 'vitest';
import type { VaultPort } from '@shared/contract/vault-port';
import type { Backup, BackupReason } from '@shared/domain/backup/backup';
import { erasedListName } from '@shared/domain/backup/erased-list';
import { behindDay, behindMonth, pile } from '@shared/domain/filing/place';
import { newDossierDraft } from '@shared/domain/records/card-draft';
import type { DossierId } from '@shared/domain/records/ids';
import { schemaNumber } from '@shared/domain/records/ledger';
import { offersFrom } from '@shared/domain/recovery/offers';
import { monthOf } from '@shared/domain/time/month';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { binDossier } from '@renderer/actions/bin-dossier';
import { createDossier } from '@renderer/actions/create-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { removeFromBin } from '@renderer/actions/empty-bin';
import { erasePerson } from '@renderer/actions/erase-person';
import { fileDossiers } from '@renderer/actions/file-dossiers';
import { logContact } from '@renderer/actions/log-contact';
import { undo } from '@renderer/actions/undo';
import type { RingbuchDatabase } from '@renderer/storage/db';
import { readTestimony } from '@renderer/storage/follow-ledger';
import { recover } from '@renderer/vault/recovery';
import { startStore } from '@renderer/vault/start';
import { writeWitness } from '@renderer/vault/witness';
import { addDocument, backupsFor, madeBackup } from '../support/backups';
import { draftFor, reportOf, testInstant } from '../support/builders';
import { backupContents, type CanonicalExport, canonicalExport, withoutLines } from '../support/drill';
import { deleteOwnDatabases, openOwnBinder, readyDatabase, withoutDatabases } from '../support/own-database';
import { allRows, keptLedger, recountedLedger } from '../support/stored-rows';
import { done, TestBinder } from '../support/test-binder';
import { bytesIn, emptyVault, openVault, putBytes } from '../support/vault';
import { CareRecords } from '@renderer/storage/care-records';

/** The days of a year on which there was work, and so a backup in the end; several on the last. */
const days = [
  ...['2026-01-05', '2026-01-25', '2026-02-19', '2026-03-26', '2026-04-25', '2026-05-25', '2026-06-29', '2026-07-29'],
  ...['2026-08-13', '2026-09-02', '2026-10-02', '2026-11-01', '2026-11-30', '2026-12-03', '2026-12-10', '2026-12-17'],
  ...['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-26', '2026-12-28', '2026-12-29', '2026-12-30'],
  ...['2026-12-30', '2026-12-30', '2026-12-30'],
].map(plainDate);

/** Letters that stand nowhere else: what is found of them is the person who was erased. */
const erasedName = 'Qzvxkrow';
/** Made on one of these days, erased on the other. */
const [madeOn, erasedOn] = [2, 20];

interface Year {
  /** Those that rotation has left. */
  readonly kept: readonly { readonly backup: Backup; readonly file: Uint8Array }[];
  /** What the database held when each was made, by their numbers. */
  readonly exports: ReadonlyMap<number, CanonicalExport>;
  readonly erased: DossierId;
  /** What lies beside the backups in the end, and tells who was erased. */
  readonly erasedList: Uint8Array;
  /** What a witness would tell in the end. */
  readonly testimony: Awaited<ReturnType<typeof readTestimony>>;
}

async function workThroughYear(vault: VaultPort): Promise<Year> {
  const own = await openOwnBinder();
  const backups = backupsFor(own, vault);
  const exports = new Map<number, CanonicalExport>();
  const made: DossierId[] = [];
  for (const [index, day] of days.entries()) {
    own.clock.set(day);
    made.push(await workThroughDay(own, index, made));
    const reason: BackupReason = index % 2 === 0 ? 'daily' : 'quit';
    exports.set((await madeBackup(backups, reason)).number, await exportOf(own.db));
  }
  const kept = [];
  for (const backup of (await backups.list()).backups)
    kept.push({ backup, file: await bytesIn(vault, 'backups', backup.name) });
  const erasedList = await bytesIn(vault, 'backups', erasedListName);
  const testimony = await readTestimony(own.db);
  own.db.close();
  return { kept, exports, erased: made[madeOn] ?? expect.fail(), erasedList, testimony };
}

/** A bit of everything, all of it in other words each day. @returns the dossier that was made. */
async function workThroughDay(own: TestBinder, index: number, before: readonly DossierId[]): Promise<DossierId> {
  const { context, store, id: binder } = own;
  const { date } = context.now();
  const name = index === madeOn ? erasedName : `Öztürk & Söhne „Straßenbau“ ${index}`;
  const id = done(await createDossier(context, binder, { name })).subject.dossierId ?? expect.fail();
  const notes = `Größe: ${'äöüßÄÖÜ€ \ud83d\ude80 '.repeat(300)}\r\n"${index}"\u2028Ende`;
  done(await editCard(context, id, { notes, phones: [`0711 ${index}`], class: 'A' }));
  const next = index % 2 === 0 ? behindDay(addDays(date, 14)) : behindMonth(monthOf(addDays(date, 60)));
  done(await logContact(context, id, reportOf('spoke', next, { text: `Übermorgen ${name}` })));
  const dossier = (await store.dossier(id)) ?? expect.fail();
  // The same content in many dossiers.
  await addDocument(own, dossier, 'Preisliste.txt');
  await addDocument(own, dossier, `Angebot für ${name}.txt`);
  await store.saveDraft(draftFor(dossier, { text: `Halber Satz über ${name}` }));
  const card = { name: `Neu ${index}`, birthday: '5. Jul' };
  await store.saveCardDraft({ dossierId: newDossierDraft(binder), binderId: binder, card, savedAt: testInstant });
  await store.savePreferences({ theme: index % 2 === 0 ? 'dark' : 'light', keys: { undo: [`Ctrl+${index}`] } });
  const earlier = before[index - 1];
  if (index % 3 === 1 && earlier) done(await binDossier(context, earlier));
  // Now and then it is a document: then only the history knows of its content.
  if (index % 5 === 4) done(await undo(context, binder));
  if (index % 7 === 6) done(await fileDossiers(context, before, pile));
  if (index === 13) done(await removeFromBin(context, binder, await store.by(CareRecords).binnedIds(binder)));
  if (index === erasedOn) done(await erasePerson(context, before[madeOn] ?? expect.fail()));
  return id;
}

async function exportOf(db: RingbuchDatabase): Promise<CanonicalExport> {
  expect(await keptLedger(db)).toEqual(await recountedLedger(db));
  return canonicalExport(await allRows(db));
}

/** Nothing is left of an earlier life but one backup; then what the recovery page does, and the start after it. */
async function restoreAlone(vault: VaultPort, { backup, file }: Year['kept'][number]): Promise<TestBinder> {
  await putBytes(vault, 'backups', backup.name, file);
  const finding = await startStore(vault, () => undefined);
  if (finding.kind !== 'damaged') throw new Error(`Nothing to restore: ${finding.kind}`);
  const chain = { steps: new Map(), ledgers: new Map(), start: null };
  const backups = backupsFor(new TestBinder(finding.databaseName), vault);
  const [offer] = offersFrom((await backups.list()).backups, chain);
  const parts = { vault, backups, now: () => testInstant, finding, chain, onProgress: () => undefined };
  const outcome = await recover(parts, { kind: 'offer', offer: offer ?? expect.fail('Nothing is offered') });
  expect(outcome).toMatchObject({ ok: true, value: { stoppedAt: null, asItIs: false } });
  const { name } = readyDatabase(await startStore(vault, () => undefined));
  return openOwnBinder(name);
}

async function cleanProfile(vault: VaultPort): Promise<void> {
  await emptyVault(vault);
  await deleteOwnDatabases();
}

test('every generation of a year restores into a clean profile, and exports the same bytes', async () => {
  const vault = await openVault();
  await withoutDatabases();
  const { kept, exports, erased, erasedList, testimony } = await workThroughYear(vault);
  // Three of the last day, seven days, four weeks, twelve months: some are several of these.
  expect(kept.map(({ backup }) => backup.madeAt.date).reverse()).toEqual([
    ...['2026-01-25', '2026-02-19', '2026-03-26', '2026-04-25', '2026-05-25', '2026-06-29', '2026-07-29'],
    ...['2026-08-13', '2026-09-02', '2026-10-02', '2026-11-30', '2026-12-10', '2026-12-17'],
    ...['2026-12-22', '2026-12-23', '2026-12-24', '2026-12-26', '2026-12-28', '2026-12-29'],
    ...['2026-12-30', '2026-12-30', '2026-12-30'],
  ]);
  for (const generation of kept) {
    const { number, name } = generation.backup;
    await cleanProfile(vault);
    const restored = await restoreAlone(vault, generation);
    expect(await exportOf(restored.db), name).toEqual(exports.get(number));
    await vault.removeKept('backups', name);
    const again = await madeBackup(backupsFor(restored, vault));
    const anew = await bytesIn(vault, 'backups', again.name);
    expect(await backupContents(anew), name).toEqual(await backupContents(generation.file));
    restored.db.close();
  }

  // Where the witness is left, it knows who was erased since; where it is gone, too, the list beside the backups does.
  const withPerson = kept.filter(({ backup }) => backup.number > madeOn + 1 && backup.number <= erasedOn);
  expect(withPerson.length).toBeGreaterThan(8);
  const witness = { schema: schemaNumber, databaseName: 'ringbuch', writtenAt: testInstant, ...testimony };
  for (const generation of withPerson) {
    await cleanProfile(vault);
    await writeWitness(vault, witness);
    await expectNobodyBack(await restoreAlone(vault, generation), generation.backup);
  }
  for (const generation of [withPerson[0] ?? expect.fail(), withPerson.at(-1) ?? expect.fail()]) {
    await cleanProfile(vault);
    await putBytes(vault, 'backups', erasedListName, erasedList);
    await expectNobodyBack(await restoreAlone(vault, generation), generation.backup);
  }

  /** Nothing of who was erased is there, and all else is. */
  async function expectNobodyBack({ db }: TestBinder, { number, name }: Backup): Promise<void> {
    const { erasures, journal, ...records } = await exportOf(db);
    db.close();
    const before = exports.get(number) ?? expect.fail();
    expect(JSON.stringify(before), name).toContain(erasedName);
    expect(JSON.stringify([records, journal]), name).not.toContain(erasedName);
    const { dossiers, contacts, documents, drafts, cardDrafts, binders, preferences } = withoutLines(before, [erased]);
    expect(records, name).toMatchObject({ dossiers, contacts, documents, drafts, cardDrafts, binders, preferences });
    expect(erasures, name).toEqual([expect.stringContaining(erased)]);
  }
}, 600_000);
