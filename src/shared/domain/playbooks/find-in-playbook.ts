import type { PlaybookLine, PlaybookPart } from '../records/playbook';
import { fold, foldPlain } from '../search/fold';

/**
 * The parts with only the items in which every word stands, in what is said or in the answer; parts without any are left out. Letters count
 * as in the search for customers: "uber" finds "über". Objections come first: they are what one looks for while the customer talks.
 */
export function findInParts(parts: readonly PlaybookPart[], text: string): readonly PlaybookPart[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return parts;
  return parts
    .map((part) => ({ ...part, items: part.items.filter((item) => holdsAll(item, words)) }) as PlaybookPart)
    .filter(({ items }) => items.length > 0)
    .sort((left, right) => Number(right.kind === 'objections') - Number(left.kind === 'objections'));
}

/** What can be said to the customer, out of other playbooks: only objections, since all else belongs to another talk. */
export function findObjections(parts: readonly PlaybookPart[], text: string): readonly PlaybookPart[] {
  if (text.trim() === '') return [];
  return findInParts(
    parts.filter(({ kind }) => kind === 'objections'),
    text,
  );
}

function holdsAll(item: PlaybookLine, words: readonly string[]): boolean {
  const whole = 'answer' in item ? `${item.text}\n${String(item.answer)}` : item.text;
  const [written, plain] = [fold(whole), foldPlain(whole)];
  return words.every((word) => written.includes(fold(word)) || plain.includes(foldPlain(word)));
}
