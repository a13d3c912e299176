/**
 * Deep equality of plain JSON values (records hold nothing else: `null` stands for absence, never `undefined`).
 * @returns true when both would serialise to the same JSON, whatever the order of their keys.
 */
export function jsonEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftEntries = Object.entries(left);
  if (leftEntries.length !== Object.keys(right).length) return false;
  return leftEntries.every(([key, value]) => Object.hasOwn(right, key) && jsonEqual(value, Reflect.get(right, key)));
}
