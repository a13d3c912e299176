import type { Table } from 'dexie';

/** So many rows are read in one go: well within a frame. */
const size = 250;

/**
 * Looks at many rows of a table, a portion at a time, so that the window can paint in between.
 * @param look is handed each row that is still there; what it says other than undefined is collected.
 * @param enough ends the reading early.
 */
export async function readInPortions<Row, Key, Value>(
  table: Table<Row, Key>,
  keys: readonly Key[],
  look: (row: Row) => Value | undefined,
  enough: (found: readonly Value[]) => boolean = () => false,
): Promise<Value[]> {
  const found: Value[] = [];
  for (let start = 0; start < keys.length && !enough(found); start += size) {
    for (const row of await table.bulkGet(keys.slice(start, start + size))) {
      const value = row && look(row);
      if (value !== undefined) found.push(value);
    }
  }
  return found;
}
