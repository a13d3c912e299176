import type { VaultPort } from '@shared/contract/vault-port';
import { assess, type Counted, type Damage, isEmpty, type StoreFound } from '@shared/domain/recovery/assess';
import { generationOf } from '@shared/domain/recovery/database-name';
import type { WitnessReading } from '@shared/domain/recovery/witness';
import type { RingbuchDatabase } from '../storage/db';
import { countStore } from '../storage/open-count';
import { databaseNames, openDatabase, type Opening } from '../storage/open-database';
import type { Evicted } from '../storage/open-guard';
import { renewLog } from '../storage/renew-log';
import { rememberedName, rememberName } from './start-name';
import { unfinishedRecoveries } from './recovery-mark';
import { readWitness } from './witness';

/** What the check at the start has found. Nothing has been written, made or upgraded by it, but for a first start. */
export type Start =
  | { readonly kind: 'ready'; readonly db: RingbuchDatabase }
  /** Of an older schema: to be upgraded once a backup is made. */
  | { readonly kind: 'toMigrate'; readonly databaseName: string }
  /** Of a later release: not opened. */
  | { readonly kind: 'newer' }
  | ({ readonly kind: 'damaged' } & Finding);

/** What there is to know of a damaged store. */
export interface Finding {
  readonly damage: Damage;
  readonly databaseName: string;
  readonly witness: WitnessReading;
  /** What can still be counted in it; null when it can't be opened. */
  readonly counted: Counted | null;
}

/** What lies under a name, and the open database when it could be opened and counted. */
interface Inspected {
  readonly name: string;
  readonly store: StoreFound;
  readonly db: RingbuchDatabase | null;
}

/**
 * Opens the database at hand, if it is what its witness says. To be asked before anything of it is shown.
 * @param onEvicted called when another window needs this one to let go of the database.
 */
export async function startStore(vault: VaultPort, onEvicted: (why: Evicted) => Promise<void> | void): Promise<Start> {
  const inspect = (name: string) => inspectStore(name, onEvicted);
  // Most often the remembered name is the right one: its opening need not wait for the witness.
  const opening = inspect(rememberedName());
  const [witness, first] = await Promise.all([readWitness(vault), opening]);
  const found = await atHand(vault, witness, first, inspect);
  const assessment = assess(witness, found.store, await hasLeftovers(vault, witness, found.store));
  if (assessment.kind === 'sound' && found.db) return ready(found.db);
  found.db?.close();
  switch (assessment.kind) {
    case 'fresh':
      return makeFirst(found.name, onEvicted);
    case 'damaged': {
      const counted = found.store.kind === 'opened' ? found.store.counted : null;
      return { kind: 'damaged', damage: assessment.damage, databaseName: found.name, witness, counted };
    }
    case 'toMigrate':
      return { kind: 'toMigrate', databaseName: found.name };
    case 'newer':
      return { kind: 'newer' };
    case 'sound':
      throw new Error('Sound, and yet not open');
  }
}

/** Upgrades the database to the present schema. What can't be upgraded stays as it is: the engine takes all of it back. */
export async function upgradeStore(name: string): Promise<Opening> {
  await renewLog();
  return openDatabase(name, 'upgrade');
}

async function ready(db: RingbuchDatabase): Promise<Start> {
  // Not before the store is known to be sound: it writes, and the engine tells of a loss only once.
  await renewLog();
  rememberName(db.name);
  return { kind: 'ready', db };
}

async function makeFirst(name: string, onEvicted: (why: Evicted) => Promise<void> | void): Promise<Start> {
  const made = await openDatabase(name, 'create', onEvicted);
  if (made.kind !== 'opened') throw new Error(`No database could be made: ${JSON.stringify(made)}`);
  return ready(made.db);
}

async function inspectStore(name: string, onEvicted: (why: Evicted) => Promise<void> | void): Promise<Inspected> {
  const opening = await openDatabase(name, 'existing', onEvicted);
  if (opening.kind !== 'opened') return { name, store: opening, db: null };
  const { db } = opening;
  try {
    return { name, store: { kind: 'opened', ...(await countStore(db)) }, db };
  } catch (error) {
    db.close();
    return { name, store: { kind: 'unreadable', cause: String(error) }, db: null };
  }
}

/** The database that the witness names; without one the newest that holds anything. */
async function atHand(
  vault: VaultPort,
  witness: WitnessReading,
  first: Inspected,
  inspect: (name: string) => Promise<Inspected>,
): Promise<Inspected> {
  if (witness.kind === 'newer') return first;
  const names = witness.kind === 'read' ? [witness.witness.databaseName] : await namesByAge(vault, first.name);
  for (const name of names) {
    if (name === first.name && (witness.kind === 'read' || holdsAnything(first))) return first;
    if (name === first.name) continue;
    const other = await inspect(name);
    if (witness.kind === 'read' || holdsAnything(other)) {
      first.db?.close();
      return other;
    }
    other.db?.close();
  }
  return first;
}

/** The names of the user's databases, newest first; what a recovery has not finished is none of them. */
async function namesByAge(vault: VaultPort, remembered: string): Promise<string[]> {
  const [names, unfinished] = await Promise.all([databaseNames(), unfinishedRecoveries(vault)]);
  return [...new Set([...names, remembered])]
    .filter((name) => generationOf(name) !== null && !unfinished.includes(name))
    .sort((left, right) => (generationOf(right) ?? 0) - (generationOf(left) ?? 0));
}

function holdsAnything({ store }: Inspected): boolean {
  return store.kind === 'opened' ? !isEmpty(store.counted) : store.kind !== 'missing';
}

/** Whether there are backups, or a journal: asked only where it matters, since listing takes time. */
async function hasLeftovers(vault: VaultPort, witness: WitnessReading, store: StoreFound): Promise<boolean> {
  const matters =
    witness.kind === 'none' && (store.kind === 'missing' || (store.kind === 'opened' && isEmpty(store.counted)));
  if (!matters) return false;
  const areas = ['backups', 'chosen', 'journal'] as const;
  const lists = await Promise.all(areas.map((area) => vault.listKept(area)));
  return lists.some((list) => list.kind === 'done' && list.value.length > 0);
}
