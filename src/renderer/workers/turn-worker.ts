import { expose } from 'comlink';
import { CommitConflict } from '../storage/commit-conflict';
import { RingbuchDatabase } from '../storage/db';
import { OpenGuard } from '../storage/open-guard';
import { type Turn, turnEntry } from '../storage/turn-entry';

/** What came of it: a conflict is told as one, since an exception loses its kind on the way. */
export type Turned = { readonly seq: number } | { readonly conflict: string };

/** On a connection of its own. The worker's name is that of the database. */
const guard = new OpenGuard('existing', () => undefined);
const db = new RingbuchDatabase(self.name, guard.engine);

async function turn(order: Turn): Promise<Turned> {
  try {
    return { seq: await turnEntry(db, order) };
  } catch (error) {
    if (error instanceof CommitConflict) return { conflict: error.message };
    throw error;
  }
}

const service = { turn };
export type TurnService = typeof service;
expose(service);
