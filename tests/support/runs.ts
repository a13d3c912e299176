/** How often a property is tried: a little here and now, more where `VITE_RUNS` asks for it. */
export const runs = Number(import.meta.env['VITE_RUNS'] ?? 100);

/** A limit for the whole property; each run opens a database of its own. */
export const runsTimeout = runs * 3_000;
