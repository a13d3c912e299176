import { type Counted, rowsIn, type Standing } from '@shared/domain/recovery/assess';
import { type Ledger, ledgerTables } from '@shared/domain/records/ledger';
import type { RingbuchDatabase } from './db';
import { readLedger } from './keep-ledger';

/** So many rows are counted while nobody notices; in a store on the disk, more would hold the first screen up. */
const quicklyCounted = 3_000;

/**
 * What the store says of itself, and how many rows lie in it if that is quickly told. All of one moment.
 * @throws when the store can't be read, or what the first screen begins with: the binders and the preferences.
 */
export function readStanding(db: RingbuchDatabase): Promise<Standing> {
  return atOneMoment(db, (ledger) => rowsIn(ledger) <= quicklyCounted);
}

/** The same, with the rows counted however many there are. Counting reads the whole store once. */
export function countStore(db: RingbuchDatabase): Promise<Standing & { readonly counted: Counted }> {
  return atOneMoment(db, () => true) as Promise<Standing & { readonly counted: Counted }>;
}

const counted = [...ledgerTables, 'journal'] as const;

async function atOneMoment(db: RingbuchDatabase, counts: (ledger: Ledger) => boolean): Promise<Standing> {
  const tables = [...counted, 'preferences' as const, 'ledger' as const].map((name) => db[name]);
  return db.transaction('r', tables, async () => {
    const [ledger, [newest = 0]] = await Promise.all([
      readLedger(db),
      db.journal.toCollection().reverse().limit(1).primaryKeys(),
      db.binders.toArray(),
      db.preferences.toArray(),
    ]);
    return { ledger, newest, counted: counts(ledger) ? await count(db) : null };
  });
}

async function count(db: RingbuchDatabase): Promise<Counted> {
  const counts = counted.map(async (name) => [name, await db[name].count()] as const);
  return Object.fromEntries(await Promise.all(counts)) as Counted;
}
