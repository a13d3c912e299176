import { newestCopy } from '@shared/contract/vault-port';
import { type Traces, withoutTraces } from '@shared/domain/recovery/traces';
import type { RingbuchDatabase } from '../storage/db';
import { deleteStore, sweepStore } from '../storage/rewrite-store';
import { moveStore, type RewriteParts } from './rewrite';
import { changeTraces, readTraces } from './traces';

export interface ClearingParts extends RewriteParts {
  /** The database is about to be written anew, which takes its time. */
  readonly onRewriting: () => void;
  /** So long the engine is left alone at least after a database was deleted (ms): see `removeDatabase`. */
  readonly quiet: number;
}

/** The window that was loaded anew may not have let go yet (ms). */
const patience = 2_000;

/**
 * After persons were erased: removes them from the files, too. The database at hand is put into files of its own, written anew, and the old
 * one goes, with all that was kept aside when a store was damaged. To be called at a start, before anything of the database is shown. What
 * does not succeed stays noted, and the next start tries again; the journal outside follows (see `dropJournalsOfErased`).
 * @returns the database to go on with.
 */
export async function clearTraces(db: RingbuchDatabase, parts: ClearingParts): Promise<RingbuchDatabase> {
  let current = db;
  const step = (work: () => Promise<void>) =>
    work().catch((error: unknown) => console.error('Traces of an erased person remain', error));
  await step(() =>
    // Who keeps the witness has this lock, in any window: what another one stored now would be missing in the copy.
    navigator.locks.request('ringbuch-keeper', { signal: AbortSignal.timeout(patience) }, async () => {
      const traces = await tracesOfErased(db, parts);
      if (!traces) return;
      const aside = traces.databases.filter((name) => name !== db.name);
      // First what is not needed: there may be little room left for the copy.
      for (const name of aside) await step(() => removeDatabase(name, parts));
      if (traces.databases.includes(db.name)) {
        await step(async () => {
          parts.onRewriting();
          const begun = performance.now();
          current = await moveStore(db, parts);
          await removeDatabase(db.name, parts, performance.now() - begun);
        });
      }
      await step(() => removeCopies(traces, parts));
    }),
  );
  return current;
}

/** What is noted, if anybody was really erased: nobody was when it was broken off before. */
async function tracesOfErased(db: RingbuchDatabase, { vault }: ClearingParts): Promise<Traces | null> {
  const traces = await readTraces(vault);
  if (!traces) return null;
  const erased = await db.erasures.bulkGet([...traces.persons]);
  if (erased.some((one) => one !== undefined)) return traces;
  await changeTraces(vault, () => null);
  return null;
}

/**
 * Deletes a database. The engine takes its rows out of the files afterwards, beside us: first it writes out what it has in memory, then it
 * compacts. A write that comes in between takes the place of the first step, and then the second finds nothing to do: the rows stay in the
 * files for good (seen in the engine's own log, in one of seven runs). So nothing is written for a while, before either: the engine tidies up
 * after large writes beside us, too.
 * @param large how long work on all of its rows takes here (ms), as far as that is known.
 */
async function removeDatabase(name: string, { vault, quiet }: ClearingParts, large = 0): Promise<void> {
  const calm = () => new Promise((resolve) => setTimeout(resolve, Math.max(quiet, large)));
  await calm();
  await deleteStore(name);
  await calm();
  await sweepStore();
  markSwept();
  await changeTraces(vault, (noted) => noted && withoutTraces(noted, { databases: [name] }));
}

async function removeCopies({ copies }: Traces, { vault }: ClearingParts): Promise<void> {
  for (const name of copies) {
    // The next one would be made of the same files.
    if (name === newestCopy && (await remainInDatabases(vault))) continue;
    if (!(await vault.dropStoreAside(name))) continue;
    // The engine puts its files in order at the next start, and the copy is made before that: it has to go once more.
    if (name === newestCopy && isSwept()) continue;
    await changeTraces(vault, (noted) => noted && withoutTraces(noted, { copies: [name] }));
  }
}

async function remainInDatabases(vault: ClearingParts['vault']): Promise<boolean> {
  return ((await readTraces(vault))?.databases.length ?? 0) > 0;
}

/** Ends with the process: what is loaded anew in a window is the same start for the engine. */
const sweptKey = 'ringbuch-swept';

function markSwept(): void {
  sessionStorage.setItem(sweptKey, 'yes');
}

function isSwept(): boolean {
  return sessionStorage.getItem(sweptKey) !== null;
}
