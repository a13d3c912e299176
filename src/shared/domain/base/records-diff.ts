import { jsonEqual } from './json-equal';

/** Anything that is stored has an id and is replaced, never mutated. */
export interface Identified {
  readonly id: string;
}

/** One changed record: only the fields that differ, with their values before and after. */
export interface RecordChange {
  readonly id: string;
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
}

export interface TableDiff<Row extends Identified> {
  readonly added: readonly Row[];
  readonly changed: readonly RecordChange[];
  readonly removed: readonly Row[];
}

/** What an action does to the records, as a value. Undo, previews, hand-over and restore all speak it (adr/0001). */
export type RecordsDiff<Tables extends Record<keyof Tables, Identified>> = {
  readonly [Name in keyof Tables]?: TableDiff<Tables[Name]>;
};

/**
 * What changed between two versions of one record.
 * @returns null when nothing differs.
 * @throws when the ids differ: that would be two records, not two versions.
 */
export function changeBetween<Row extends Identified>(before: Row, after: Row): RecordChange | null {
  if (before.id !== after.id) throw new Error(`Not versions of one record: ${before.id}, ${after.id}`);
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old: unknown = Reflect.get(before, key) ?? null;
    const now: unknown = Reflect.get(after, key) ?? null;
    if (jsonEqual(old, now)) continue;
    from[key] = old;
    to[key] = now;
  }
  return Object.keys(to).length === 0 ? null : { id: before.id, from, to };
}

export function tableDiff<Row extends Identified>(parts: {
  readonly added?: readonly Row[];
  readonly changed?: readonly (RecordChange | null)[];
  readonly removed?: readonly Row[];
}): TableDiff<Row> {
  return {
    added: parts.added ?? [],
    changed: (parts.changed ?? []).filter((change) => change !== null),
    removed: parts.removed ?? [],
  };
}

/** The record as it is after the change. */
export function applyChange<Row extends Identified>(row: Row, change: RecordChange): Row {
  return { ...row, ...change.to };
}

/** Whether the record still has the values that the change started from. */
export function changeFits(row: Identified, change: RecordChange): boolean {
  return Object.entries(change.from).every(([key, value]) => jsonEqual(Reflect.get(row, key) ?? null, value));
}

/** The diff that takes a diff back. `invert(invert(d))` equals `d`. */
export function invertDiff<Tables extends Record<keyof Tables, Identified>>(
  diff: RecordsDiff<Tables>,
): RecordsDiff<Tables> {
  const inverse: { [Name in keyof Tables]?: TableDiff<Tables[Name]> } = {};
  for (const name of tableNames(diff)) {
    const part = diff[name];
    if (!part) continue;
    inverse[name] = {
      added: part.removed,
      changed: part.changed.map(({ id, from, to }) => ({ id, from: to, to: from })),
      removed: part.added,
    };
  }
  return inverse;
}

/** Whether applying the diff would leave everything as it is. */
export function isEmptyDiff<Tables extends Record<keyof Tables, Identified>>(diff: RecordsDiff<Tables>): boolean {
  return tableNames(diff).every((name) => {
    const part = diff[name];
    return !part || part.added.length + part.changed.length + part.removed.length === 0;
  });
}

function tableNames<Tables extends Record<keyof Tables, Identified>>(diff: RecordsDiff<Tables>): (keyof Tables)[] {
  return Object.keys(diff) as (keyof Tables)[];
}
