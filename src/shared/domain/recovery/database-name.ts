import * as v from 'valibot';

/**
 * The databases of one user: the first, and one more for each recovery. A damaged database keeps its name and stays; what is recovered
 * goes into the next one.
 */
export const firstDatabase = 'ringbuch';

/** Which of the databases it is: 1 for the first, n for `ringbuch-n`; null for a database of another kind. */
export function generationOf(name: string): number | null {
  if (name === firstDatabase) return 1;
  const digits = /^ringbuch-([1-9]\d{0,8})$/.exec(name)?.[1];
  const generation = Number(digits);
  return generation >= 2 ? generation : null;
}

export const databaseNameSchema = v.pipe(
  v.string(),
  v.check((name) => generationOf(name) !== null),
);

export function databaseOf(generation: number): string {
  return generation === 1 ? firstDatabase : `${firstDatabase}-${generation}`;
}

/** The name for what is recovered next: none that was ever in use. @param inUse the names that exist or are named by a witness. */
export function nextDatabase(inUse: readonly string[]): string {
  return databaseOf(1 + Math.max(1, ...inUse.map((name) => generationOf(name) ?? 0)));
}
