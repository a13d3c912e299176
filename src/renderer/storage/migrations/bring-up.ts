import type { Table } from 'dexie';
import { eachPortion } from '../read-store';

/** So many rows are brought up at once. */
const portion = 200;

/**
 * Gives the rows of a table the fields of a newer schema, by the portion. A row that is no record stays as it is: finding and mending it is
 * for "check now".
 * @param count is given the rows as they are now.
 */
export async function bringUp<Row extends object>(
  table: Table<Row>,
  parse: (row: Row) => Row,
  count: (rows: readonly Row[]) => void,
): Promise<void> {
  await eachPortion(table, portion, async (rows) => {
    const upgraded = rows.map((row) => parsed(row, parse));
    await table.bulkPut(upgraded);
    count(upgraded);
  });
}

function parsed<Row>(row: Row, parse: (row: Row) => Row): Row {
  try {
    return parse(row);
  } catch {
    return row;
  }
}
