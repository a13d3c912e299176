import * as v from 'valibot';
import { type Erasure, erasureSchema } from '../records/erasure';

/**
 * Lies beside the backups and says who was erased, by the ids of dossiers alone: a folder of backups may be all that another machine has, and
 * the older ones in it know nothing of later erasures.
 */
export const erasedListName = 'ringbuch-erased.json';

const erasedListSchema = v.object({ version: v.literal(1), erasures: v.array(erasureSchema) });

export function erasedListText(erasures: readonly Erasure[]): string {
  return `${JSON.stringify({ version: 1, erasures }, null, 1)}\n`;
}

/** Reads the list. @returns an empty one when it cannot be read. */
export function parseErasedList(text: string): readonly Erasure[] {
  try {
    const parsed = v.safeParse(erasedListSchema, JSON.parse(text));
    return parsed.success ? parsed.output.erasures : [];
  } catch {
    return [];
  }
}

/** Both lists as one, each person once. */
export function joinErasures(left: readonly Erasure[], right: readonly Erasure[]): Erasure[] {
  const known = new Set(left.map(({ id }) => id));
  return [...left, ...right.filter(({ id }) => !known.has(id))];
}
