import { jsonEqual } from './json-equal';
import type { Identified, RecordsDiff, TableDiff } from './records-diff';

/**
 * Whether two diffs touch the same thing: the same field of a record, or a record that one of them adds or removes.
 * Diffs that do not can be taken back in any order.
 */
export function diffsTouch<Tables extends Record<keyof Tables, Identified>>(
  left: RecordsDiff<Tables>,
  right: RecordsDiff<Tables>,
): boolean {
  return (Object.keys(left) as (keyof Tables)[]).some((name) => {
    const [mine, other] = [left[name], right[name]];
    return mine !== undefined && other !== undefined && tablesTouch(fieldsTouched(mine), fieldsTouched(other));
  });
}

/** By id: the fields that a diff changes, or null when it adds or removes the whole record. */
type FieldsTouched = ReadonlyMap<string, readonly string[] | null>;

function fieldsTouched({ added, changed, removed }: TableDiff<Identified>): FieldsTouched {
  return new Map([
    ...changed.map(
      ({ id, from, to }) => [id, Object.keys(to).filter((key) => !jsonEqual(from[key], to[key]))] as const,
    ),
    ...[...added, ...removed].map(({ id }) => [id, null] as const),
  ]);
}

function tablesTouch(left: FieldsTouched, right: FieldsTouched): boolean {
  return [...left].some(([id, fields]) => {
    const others = right.get(id);
    if (others === undefined) return false;
    return fields === null || others === null || fields.some((field) => others.includes(field));
  });
}
