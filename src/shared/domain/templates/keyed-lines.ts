/** A line that is known by a key through all versions of its template. */
interface KeyedLine<Key extends string> {
  readonly key: Key;
  readonly label: string;
}

/**
 * What is typed with one item in each line. A line that reads as before is the same item; reworded ones keep their place.
 * @param most so many letters a line may have.
 */
export function linesFrom<Key extends string>(
  typed: string,
  before: readonly KeyedLine<Key>[],
  newKey: () => Key,
  most: number,
): KeyedLine<Key>[] {
  const labels = typed
    .split('\n')
    .map((label) => label.trim().slice(0, most))
    .filter((label) => label !== '');
  const taken = new Set<Key>();
  const same = labels.map((label) => {
    const found = before.find((item) => item.label === label && !taken.has(item.key));
    if (found) taken.add(found.key);
    return found;
  });
  return labels.map((label, index) => {
    const inPlace = before[index];
    const known =
      same[index] ?? (inPlace && !taken.has(inPlace.key) && labels.length === before.length ? inPlace : undefined);
    if (known) taken.add(known.key);
    return { key: known?.key ?? newKey(), label };
  });
}

/** The items with one of them moved up or down. */
export function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): Item[] {
  const to = from + by;
  if (to < 0 || to >= items.length) return [...items];
  const [item, ...rest] = [items[from] as Item, ...items.filter((_, index) => index !== from)];
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
