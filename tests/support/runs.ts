/** How often a property is tried: a little here and now, more where `VITE_RUNS` asks for it. */
export const runs = Number(import.meta.env['VITE_RUNS'] ?? 100);

/** A limit for the whole property; each run opens a database of its own. */
export const runsTimeout = runs * 3_000;

/** What a failure has printed, to run into it once more: `VITE_REPLAY='{"seed":1,"path":"2:3","replayPath":"AB:C"}'`. */
export const replay = JSON.parse(String(import.meta.env['VITE_REPLAY'] ?? 'null')) as Replay | null;

interface Replay {
  readonly seed: number;
  readonly path: string;
  /** Only where commands are run: it stands behind the last of them. */
  readonly replayPath?: string;
}
