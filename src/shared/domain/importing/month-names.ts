/** Month names as they appear in lists, folded (`fold`): English, German, Austrian, long and short. */
const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jaenner', 'jaen'],
  ['february', 'feb', 'februar', 'feber', 'febr'],
  ['march', 'mar', 'maerz', 'mrz', 'maer', 'marz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];

const byName: ReadonlyMap<string, number> = new Map(
  names.flatMap((row, index) => row.map((name): [string, number] => [name, index + 1])),
);

/** The number of a month (1-12) by its folded name. @returns null for another word. */
export function monthByName(folded: string): number | null {
  return byName.get(folded) ?? null;
}
