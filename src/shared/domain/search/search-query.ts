import { type PhoneDigits, phoneDigits } from './phone-digits';
import { type FoldedText, foldBothWays } from './search-entry';

/** One thing that a dossier has to have to be found. */
export interface SearchTerm {
  /** The words that all have to stand in one dossier; more than one only for a number typed in groups. */
  readonly words: readonly FoldedText[];
  /** The words read as a phone number, when they are one of at least three digits. */
  readonly phone: PhoneDigits | null;
}

/** Fewer digits than these would be found in nearly every phone number. */
const fewestDigits = 3;

/**
 * Takes apart what was typed: words at spaces, while neighbouring groups of digits ("20 48 11", "+49 (0) 951") are one
 * number. All terms have to match.
 * @returns no term for a blank query.
 */
export function parseSearchQuery(query: string): SearchTerm[] {
  return groupNumbers(query.split(/\s+/).filter((word) => word !== '')).flatMap((group) => {
    const words = group.map(foldBothWays).filter((word) => word.written !== '');
    if (words.length === 0) return [];
    const phone = isNumeric(group[0] ?? '') ? phoneDigits(group.join(' ')) : null;
    return [{ words, phone: phone && phone.digits.length >= fewestDigits ? phone : null }];
  });
}

function groupNumbers(words: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last && isNumeric(word) && isNumeric(last[0] ?? '')) last.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** Digits with what people put between them; a lone dash or slash goes with the digits around it. */
function isNumeric(word: string): boolean {
  return /^[\d+()/.\-–]+$/.test(word);
}
