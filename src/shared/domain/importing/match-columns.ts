import { fold } from '../search/fold';
import type { ColumnTarget } from './column-target';
import { headerWords, qualifierWords } from './header-words';

const targetByKey: ReadonlyMap<string, ColumnTarget> = new Map(
  Object.entries(headerWords).flatMap(([target, names]) =>
    names.split('|').map((name): [string, ColumnTarget] => [wordsOf(name).join(''), target as ColumnTarget]),
  ),
);

/** Qualifiers that tell a second, less usual way to reach somebody: those come after the others. */
const secondChoice = /priva|home|other|weitere|zentrale|firma|company|assist/;

/**
 * What a column of that name holds, whatever its case, accents and punctuation: "E-MAIL", "e mail 2" and
 * "E-Mail-Adresse (geschäftlich)" are all e-mail addresses.
 * @returns null for a name that is not known.
 */
export function matchHeader(header: string): ColumnTarget | null {
  const words = wordsOf(header);
  const numberless = words.filter((word) => !/^\d+$/.test(word));
  const plain = numberless.filter((word) => !qualifierWords.has(word));
  for (const candidate of [words, numberless, plain]) {
    const target = candidate.length > 0 ? targetByKey.get(candidate.join('')) : undefined;
    if (target) return target;
  }
  return null;
}

export function isKnownHeader(header: string): boolean {
  return matchHeader(header) !== null;
}

/** Whether a column holds a second way to reach somebody (at home, through the company), to be listed after others. */
export function isSecondChoice(header: string): boolean {
  return secondChoice.test(fold(header));
}

/**
 * What each column is read as unless the user says otherwise. A column without any value is left out; one whose name
 * is not known goes to `unknown`. Business columns win: a home address beside a filled business address stays in the
 * notes, under its own name.
 */
export function suggestTargets(
  columns: readonly { readonly header: string; readonly filled: number }[],
  unknown: ColumnTarget,
): ColumnTarget[] {
  const suggested = columns.map(({ header, filled }) => (filled === 0 ? 'ignore' : (matchHeader(header) ?? unknown)));
  const hasJobTitle = columns.some(
    ({ header, filled }) => filled > 0 && ['position', 'job title'].includes(header.trim().toLowerCase()),
  );
  const mainAddress = columns.some(({ header }, index) => isAddress(suggested[index]) && !isSecondChoice(header));
  return suggested.map((target, index) => {
    const header = columns[index]?.header ?? '';
    // Outlook's "Title" is Dr. or Mr. when there is a "Job Title" beside it.
    if (target === 'position' && hasJobTitle && header.trim().toLowerCase() === 'title') return 'namePrefix';
    if (mainAddress && isAddress(target) && isSecondChoice(header)) return 'labelledNote';
    return target;
  });
}

/**
 * What columns without names seem to hold, by their values: e-mail addresses and phone numbers show, and the first
 * column of words is taken for the name. Everything else goes to `unknown`.
 */
export function guessTargets(
  columns: readonly { readonly samples: readonly string[] }[],
  unknown: ColumnTarget,
): ColumnTarget[] {
  let named = false;
  return columns.map(({ samples }) => {
    if (samples.length === 0) return 'ignore';
    if (samples.every((sample) => sample.includes('@'))) return 'email';
    if (samples.every(looksLikePhone)) return 'phone';
    if (named || !samples.every((sample) => /\p{L}{2}/u.test(sample))) return unknown;
    named = true;
    return 'name';
  });
}

/** Digits enough for a number, that starts like one: not a postcode, not a date. */
function looksLikePhone(sample: string): boolean {
  return /^[+(0][\d\s()+/.-]{5,}$/.test(sample) && !/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(sample);
}

function isAddress(target: ColumnTarget | undefined): boolean {
  return target !== undefined && ['address', 'street', 'postcode', 'city', 'region', 'country'].includes(target);
}

function wordsOf(header: string): string[] {
  // The apostrophe of "Assistant's" separates nothing.
  return fold(header.replace(/['’]/g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => word.split(/(?<=\p{L})(?=\d)/u))
    .filter((word) => word !== '');
}
