import type { VaultPort } from '@shared/contract/vault-port';
import { schemaNumber } from '@shared/domain/records/ledger';
import { generationOf, nextDatabase } from '@shared/domain/recovery/database-name';
import { journalFileName } from '@shared/domain/recovery/journal-file';
import type { RingbuchDatabase } from '../storage/db';
import { readTestimony } from '../storage/follow-ledger';
import { databaseNames, deleteUnfinished, openDatabase } from '../storage/open-database';
import type { Evicted } from '../storage/open-guard';
import { copyStore, deleteStore, dropDraftsOfErased, isCopyOf, sweepStore } from '../storage/rewrite-store';
import { listJournals } from './journal-files';
import { markFinished, markUnfinished, unfinishedRecoveries } from './recovery-mark';
import { rememberName } from './start-name';
import { forgetTraces, isBackedUp } from './traces';
import { writeWitness } from './witness';

export interface RewriteParts {
  readonly vault: VaultPort;
  readonly now: () => number;
  /** For the connection to the new database, as for the one before. */
  readonly onEvicted: (why: Evicted) => Promise<void> | void;
}

/**
 * After a person was erased: puts the database into files of its own, written anew, and deletes the old one. To be called at a start,
 * before anything of it is shown. Where it does not succeed, everything stays as it is, and the next start tries again.
 * @param traced the databases in whose files traces remain.
 * @returns the database to go on with.
 */
export async function rewriteWhereTraced(
  db: RingbuchDatabase,
  traced: readonly string[],
  parts: RewriteParts,
): Promise<RingbuchDatabase> {
  let current = db;
  try {
    // Who keeps the witness has this lock, in any window: what another one stored now would be missing in the copy.
    await navigator.locks.request('ringbuch-keeper', { signal: AbortSignal.timeout(patience) }, async () => {
      if (traced.includes(db.name)) current = await moveStore(db, parts);
      for (const name of traced) if (name !== current.name) await removeTraced(name, parts.vault);
    });
  } catch (error) {
    console.error('The database could not be written anew', error);
  }
  return current;
}

/** The window that was loaded anew may not have let go yet (ms). */
const patience = 2_000;

/** @throws when the copy can't be made; what was there is as before. */
async function moveStore(db: RingbuchDatabase, { vault, now, onEvicted }: RewriteParts): Promise<RingbuchDatabase> {
  for (const name of await unfinishedRecoveries(vault)) {
    if (name !== db.name) await deleteUnfinished(name);
    await markFinished(vault, name);
  }
  await dropDraftsOfErased(db);
  const databaseName = nextDatabase([...(await databaseNames()), db.name]);
  const marked = await markUnfinished(vault, databaseName);
  if (!marked.ok) throw new Error(`The vault refuses: ${marked.problem}`);
  const opened = await openDatabase(databaseName, 'create', onEvicted);
  if (opened.kind !== 'opened') throw new Error(`Not opened: ${opened.kind}`);
  try {
    await copyStore(db, opened.db);
    const testimony = await readTestimony(opened.db);
    const witness = { schema: schemaNumber, databaseName, writtenAt: now(), ...testimony };
    // From here on it is the database at hand.
    const written = await writeWitness(vault, witness);
    if (!written.ok) throw new Error(`The vault refuses: ${written.problem}`);
    if (!(await isCopyOf(opened.db, db))) {
      await writeWitness(vault, { ...witness, databaseName: db.name, ...(await readTestimony(db)) });
      throw new Error('Something was stored meanwhile');
    }
  } catch (error) {
    opened.db.close();
    await deleteUnfinished(databaseName);
    await markFinished(vault, databaseName);
    throw error;
  }
  await markFinished(vault, databaseName);
  rememberName(databaseName);
  db.close();
  return opened.db;
}

/** Deletes a database whose rows all lie in another one, and the journal outside that tells of them. */
async function removeTraced(name: string, vault: VaultPort): Promise<void> {
  const files = (await isBackedUp(vault, name)) ? await listJournals(vault) : [];
  for (const file of typeof files === 'string' ? [] : files)
    if (file.generation === generationOf(name)) await vault.removeKept('journal', journalFileName(file));
  await deleteStore(name);
  await sweepStore();
  await forgetTraces(vault, name);
}
