import * as v from 'valibot';
import { type DossierId, dossierIdSchema } from '../records/ids';
import { instantSchema } from '../records/schemas';
import { databaseNameSchema } from './database-name';

/**
 * What is still to be done after persons were erased: where they can still be read outside the database's tables. Noted before anything is
 * erased, and taken off item by item, so that a step that fails or is broken off is done at a later start.
 */
export interface Traces {
  /** The persons, by the ids of their dossiers. Unless one of them was really erased, nothing is to be done. */
  readonly persons: readonly DossierId[];
  /** When the last of them was to be erased. */
  readonly since: number;
  /** Databases in whose files they can be read: the one at hand, to be written anew, and those that were kept aside when they were damaged. */
  readonly databases: readonly string[];
  /** Copies of such files, by the names that the shell gives them. */
  readonly copies: readonly string[];
  /** The journal outside has files from before. */
  readonly journal: boolean;
}

const tracesSchema = v.object({
  persons: v.array(dossierIdSchema),
  since: instantSchema,
  databases: v.array(databaseNameSchema),
  copies: v.array(v.string()),
  journal: v.boolean(),
});

export function tracesText(traces: Traces): string {
  return `${JSON.stringify(traces, null, 1)}\n`;
}

/** @returns null when it cannot be read. */
export function parseTraces(text: string): Traces | null {
  try {
    return v.parse(tracesSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

/** All that is to be done for both. */
export function joinTraces(before: Traces | null, more: Traces): Traces {
  if (!before) return more;
  return {
    persons: union(before.persons, more.persons),
    since: Math.max(before.since, more.since),
    databases: union(before.databases, more.databases),
    copies: union(before.copies, more.copies),
    journal: before.journal || more.journal,
  };
}

/** What is left when some of it is done; null when all is. */
export function withoutTraces(
  traces: Traces,
  done: { readonly databases?: readonly string[]; readonly copies?: readonly string[]; readonly journal?: true },
): Traces | null {
  const databases = traces.databases.filter((name) => !done.databases?.includes(name));
  const copies = traces.copies.filter((name) => !done.copies?.includes(name));
  const journal = traces.journal && !done.journal;
  if (databases.length === 0 && copies.length === 0 && !journal) return null;
  return { ...traces, databases, copies, journal };
}

function union<Item>(left: readonly Item[], right: readonly Item[]): Item[] {
  return [...new Set([...left, ...right])];
}
