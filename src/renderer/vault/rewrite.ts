import type { VaultPort } from '@shared/contract/vault-port';
import { schemaNumber } from '@shared/domain/records/ledger';
import { nextDatabase } from '@shared/domain/recovery/database-name';
import type { RingbuchDatabase } from '../storage/db';
import { readTestimony } from '../storage/follow-ledger';
import { databaseNames, deleteUnfinished, openDatabase } from '../storage/open-database';
import type { Evicted } from '../storage/open-guard';
import { copyStore, dropDraftsOfErased, isCopyOf } from '../storage/rewrite-store';
import { markFinished, markUnfinished, unfinishedRecoveries } from './recovery-mark';
import { rememberName } from './start-name';
import { writeWitness } from './witness';

export interface RewriteParts {
  readonly vault: VaultPort;
  readonly now: () => number;
  /** For the connection to the new database, as for the one before. */
  readonly onEvicted: (why: Evicted) => Promise<void> | void;
}

/**
 * Puts the database into another one, written anew, which takes its place; the old one is closed and still there. Nothing else may have it
 * open.
 * @throws when the copy can't be made; what was there is as before.
 */
export async function moveStore(
  db: RingbuchDatabase,
  { vault, now, onEvicted }: RewriteParts,
): Promise<RingbuchDatabase> {
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
