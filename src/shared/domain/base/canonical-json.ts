/**
 * The one JSON text of a plain value: keys in the order of their code units, no spaces. Equal values (see `jsonEqual`) have equal texts,
 * so that texts and their hashes can stand for the values, on any machine.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .filter((key) => Reflect.get(value, key) !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(Reflect.get(value, key))}`);
  return `{${members.join(',')}}`;
}
