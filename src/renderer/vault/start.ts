import type { VaultPort } from '@shared/contract/vault-port';
import {
  assess,
  compareWithLedger,
  type Counted,
  type Damage,
  isEmpty,
  type StoreFound,
} from '@shared/domain/recovery/assess';
import { generationOf } from '@shared/domain/recovery/database-name';
import type { WitnessReading } from '@shared/domain/recovery/witness';
import type { RingbuchDatabase } from '../storage/db';
import { countStore, readStanding } from '../storage/open-count';
import { databaseNames, openDatabase, type Opening } from '../storage/open-database';
import type { Evicted } from '../storage/open-guard';
import { renewLog } from '../storage/renew-log';
import { countAtStart, countsAtStart, rememberedName, rememberName } from './start-name';
import { unfinishedRecoveries } from './recovery-mark';
import { readWitness } from './witness';

/** What the check at the start has found. Nothing has been written, made or upgraded by it, but for a first start. */
export type Start =
  /** `counted`: its rows are as many as its ledger says. Otherwise they are to be counted once the first screen is there. */
  | { readonly kind: 'ready'; readonly db: RingbuchDatabase; readonly counted: boolean }
  /** Of an older schema: to be upgraded once a backup is made. */
  | { readonly kind: 'toMigrate'; readonly databaseName: string }
  /** Of a later release: not opened. */
  | { readonly kind: 'newer' }
  /** Not opened: the disk is full, and beginning a new log there could cost the whole store (see `OpenGuard`, `renewLog`). */
  | { readonly kind: 'noRoom' }
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
  if (vault.hasRoom && !(await vault.hasRoom())) return { kind: 'noRoom' };
  const inspect = (name: string) => inspectStore(name, onEvicted);
  // Most often the remembered name is the right one: its opening need not wait for the witness.
  const opening = inspect(rememberedName());
  const [witness, first] = await Promise.all([readWitness(vault), opening]);
  const found = await atHand(vault, witness, first, inspect);
  const assessment = assess(witness, found.store, await hasLeftovers(vault, witness, found.store));
  if (assessment.kind === 'sound' && found.db) return ready(found.db, isCounted(found.store));
  const counted = assessment.kind === 'damaged' ? await countWhatIsThere(found) : null;
  found.db?.close();
  switch (assessment.kind) {
    case 'fresh':
      return makeFirst(found.name, onEvicted);
    case 'damaged':
      return { kind: 'damaged', damage: assessment.damage, databaseName: found.name, witness, counted };
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

/**
 * Counts the rows of a large store, once the first screen is there. What is missing is then looked for before anything is shown, at each
 * start until it is found.
 * @returns whether they are as many as the ledger says.
 */
export async function countLater(db: RingbuchDatabase): Promise<boolean> {
  const agrees = compareWithLedger(await countStore(db)) === null;
  if (!agrees) countAtStart(true);
  return agrees;
}

async function ready(db: RingbuchDatabase, counted: boolean): Promise<Start> {
  // Not before the store is known to be sound: it writes, and the engine tells of a loss only once.
  await renewLog();
  rememberName(db.name);
  if (counted) countAtStart(false);
  return { kind: 'ready', db, counted };
}

async function makeFirst(name: string, onEvicted: (why: Evicted) => Promise<void> | void): Promise<Start> {
  const made = await openDatabase(name, 'create', onEvicted);
  if (made.kind !== 'opened') throw new Error(`No database could be made: ${JSON.stringify(made)}`);
  return ready(made.db, true);
}

async function inspectStore(name: string, onEvicted: (why: Evicted) => Promise<void> | void): Promise<Inspected> {
  const opening = await openDatabase(name, 'existing', onEvicted);
  if (opening.kind !== 'opened') return { name, store: opening, db: null };
  const { db } = opening;
  try {
    const standing = await (countsAtStart() ? countStore(db) : readStanding(db));
    return { name, store: { kind: 'opened', ...standing }, db };
  } catch (error) {
    db.close();
    return { name, store: { kind: 'unreadable', cause: String(error) }, db: null };
  }
}

function isCounted(store: StoreFound): boolean {
  return store.kind === 'opened' && store.counted !== null;
}

async function countWhatIsThere({ db, store }: Inspected): Promise<Counted | null> {
  if (store.kind === 'opened' && store.counted) return store.counted;
  try {
    return db && (await countStore(db)).counted;
  } catch {
    return null;
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
  return store.kind === 'opened' ? !isEmpty(store) : store.kind !== 'missing';
}

/** Whether there are backups, or a journal: asked only where it matters, since listing takes time. */
async function hasLeftovers(vault: VaultPort, witness: WitnessReading, store: StoreFound): Promise<boolean> {
  const matters = witness.kind === 'none' && (store.kind === 'missing' || (store.kind === 'opened' && isEmpty(store)));
  if (!matters) return false;
  const areas = ['backups', 'chosen', 'journal'] as const;
  const lists = await Promise.all(areas.map((area) => vault.listKept(area)));
  return lists.some((list) => list.kind === 'done' && list.value.length > 0);
}
