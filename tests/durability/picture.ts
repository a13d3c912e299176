import type { Shelf } from '@shared/domain/filing/shelf';

/** A dossier as its user would tell it: where it lies, and what was said, oldest first. */
export interface Lying {
  readonly shelf: Shelf;
  readonly said: readonly string[];
  /** The name of each document, and the hash of what lies there as its content. */
  readonly documents?: readonly string[];
}

/** What lies in the binder, by the names of the dossiers. In these tests each name is given once. */
export type Picture = ReadonlyMap<string, Lying>;

/** In what way a picture is not the expected one: one sentence for each dossier that is missing, different or too many. */
export function differences(expected: Picture, found: Picture): string[] {
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].flatMap((name) => {
    const [left, right] = [tell(expected.get(name)), tell(found.get(name))];
    return left === right ? [] : [`${name}: ${left} expected, ${right} found`];
  });
}

function tell(lying: Lying | undefined): string {
  return lying ? [lying.shelf, ...lying.said, ...(lying.documents ?? [])].join(' · ') : 'nothing';
}
