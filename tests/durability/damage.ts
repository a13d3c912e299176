import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that happens to the files of a database while the app is not running. */
export interface Damage {
  readonly name: string;
  /** @param store the folder of the database (LevelDB) */
  readonly happenTo: (store: string) => void;
  /** Where nobody reads it may lie a part that nobody needs: then everything must be there all the same. */
  readonly mayHitNothing?: true;
  /** The engine refuses all databases of the page from then on, so that nothing can be put back in this place either. */
  readonly refusesAll?: true;
}

const table = /\.ldb$/;
export const log = /\.log$/;
const manifest = /^MANIFEST-/;

/** What makes the store lose something, each case on its own. */
export const damages: readonly Damage[] = [
  { name: 'one byte of the log is flipped', happenTo: (store) => flip(largest(store, log), [0.5]) },
  { name: 'bytes all over the log are flipped', happenTo: (store) => flip(largest(store, log), everywhere) },
  { name: 'the log is full of zeros', happenTo: (store) => fillWithZeros(largest(store, log)) },
  { name: 'the log is empty', happenTo: (store) => truncateSync(largest(store, log), 0) },
  { name: 'the log is cut in half', happenTo: (store) => cut(largest(store, log)) },
  { name: 'the log is gone', happenTo: (store) => rmSync(largest(store, log)) },
  ...[0.2, 0.4, 0.6, 0.8].map((place) => ({
    name: `one byte of a table is flipped, at ${place * 100} %`,
    happenTo: (store: string) => flip(largest(store, table), [place]),
    mayHitNothing: true as const,
  })),
  {
    name: 'bytes all over the tables are flipped',
    happenTo: (store) => each(store, table, (file) => flip(file, everywhere)),
  },
  {
    name: 'the last byte of each table is flipped',
    happenTo: (store) => each(store, table, (file) => flip(file, [1])),
  },
  // Each, because a table that the engine has put into others may still lie there, and be the largest.
  { name: 'the tables are cut in half', happenTo: (store) => each(store, table, cut) },
  { name: 'the tables are full of zeros', happenTo: (store) => each(store, table, fillWithZeros) },
  { name: 'the tables are gone', happenTo: (store) => each(store, table, (file) => rmSync(file)) },
  { name: 'CURRENT is empty', happenTo: (store) => truncateSync(join(store, 'CURRENT'), 0) },
  { name: 'CURRENT is gone', happenTo: (store) => rmSync(join(store, 'CURRENT')) },
  {
    name: 'CURRENT names a file that is not there',
    happenTo: (store) => writeFileSync(join(store, 'CURRENT'), 'MANIFEST-999999\n'),
    refusesAll: true,
  },
  { name: 'the manifest is cut in half', happenTo: (store) => cut(largest(store, manifest)) },
  { name: 'one byte of the manifest is flipped', happenTo: (store) => flip(largest(store, manifest), [0.5]) },
  { name: 'the manifest is gone', happenTo: (store) => rmSync(largest(store, manifest)), refusesAll: true },
  { name: 'all files are empty', happenTo: (store) => each(store, /./, (file) => truncateSync(file, 0)) },
  { name: 'the folder is gone', happenTo: (store) => rmSync(store, { recursive: true }) },
];

/** Places over the whole length of a file. */
const everywhere = Array.from({ length: 50 }, (_, index) => index / 50);

/** Turns bytes over at these places, from 0 for the first byte to 1 for the last. */
function flip(file: string, places: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const place of places) {
    const index = Math.floor((bytes.length - 1) * place);
    bytes[index] = (bytes[index] ?? 0) ^ 0xff;
  }
  writeFileSync(file, bytes);
}

function fillWithZeros(file: string): void {
  writeFileSync(file, Buffer.alloc(statSync(file).size));
}

function cut(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

function each(store: string, kind: RegExp, happen: (file: string) => void): void {
  for (const name of readdirSync(store)) if (kind.test(name)) happen(join(store, name));
}

/** The largest file of a kind: the one with the records. */
export function largest(store: string, kind: RegExp): string {
  const files = readdirSync(store)
    .filter((name) => kind.test(name))
    .map((name) => join(store, name));
  const [first] = files.sort((left, right) => statSync(right).size - statSync(left).size);
  if (first === undefined) throw new Error(`${store} holds no ${kind.source}`);
  return first;
}
