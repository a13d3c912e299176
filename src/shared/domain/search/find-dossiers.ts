import type { Place } from '../filing/place';
import type { Dossier } from '../records/dossier';
import type { DossierId } from '../records/ids';
import { type PhoneDigits, phoneMatches } from './phone-digits';
import { foldBothWays, type FoldedText, type SearchEntry, searchEntry } from './search-entry';
import { parseSearchQuery, type SearchTerm } from './search-query';

/** One found dossier: enough to show it in a list. */
export interface SearchHit {
  readonly id: DossierId;
  readonly title: string;
  readonly subtitle: string;
  /** Whether it is a loose sheet, and no customer. */
  readonly isSheet: boolean;
  readonly place: Place;
  /** The phone number or e-mail that was found as it is written on the card; null when name or company matched. */
  readonly found: string | null;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** How many dossiers match, shown or not. */
  readonly total: number;
}

/** What can be searched, kept in step with the dossiers one by one. */
export interface SearchIndex {
  /** Takes a dossier in, or its new version. One in the bin is left out, and so is a reminder: it would only double its customer. */
  put(dossier: Dossier): void;
  remove(id: DossierId): void;
  readonly size: number;
  /** The dossiers that have every word of the query, best first, at most `limit` of them; none for a blank query. */
  find(query: string, limit: number): SearchResult;
}

/** How well a term fits: the lower, the better. */
const ranks = {
  nameWord: 0,
  nameStart: 1,
  companyWord: 2,
  companyStart: 3,
  phone: 4,
  emailStart: 5,
  nameInside: 6,
  companyInside: 7,
  emailInside: 8,
} as const;

/**
 * An index that is a scan over folded texts: a word index would find no infix of a compound, and 10,000 dossiers are
 * scanned within a frame.
 */
export function createSearchIndex(): SearchIndex {
  const entries = new Map<DossierId, SearchEntry>();
  return {
    put: (dossier) => {
      if (dossier.binnedAt === null && !dossier.reminds) entries.set(dossier.id, searchEntry(dossier));
      else entries.delete(dossier.id);
    },
    remove: (id) => void entries.delete(id),
    get size() {
      return entries.size;
    },
    find: (query, limit) => find(entries.values(), parseSearchQuery(query), limit),
  };
}

interface Ranked {
  readonly entry: SearchEntry;
  readonly rank: number;
}

function find(entries: Iterable<SearchEntry>, terms: readonly SearchTerm[], limit: number): SearchResult {
  if (terms.length === 0) return { hits: [], total: 0 };
  const best: Ranked[] = [];
  let total = 0;
  for (const entry of entries) {
    const rank = rankOf(entry, terms);
    if (rank === null) continue;
    total++;
    keepBest(best, { entry, rank }, limit);
  }
  return { hits: best.map(({ entry }) => hitOf(entry, terms)), total };
}

/** Keeps only as many as are shown, in order: sorting thousands of hits for a single letter would cost more than finding them. */
function keepBest(best: Ranked[], candidate: Ranked, limit: number): void {
  const last = best.at(-1);
  if (best.length >= limit && (!last || !isBefore(candidate, last))) return;
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other && isBefore(other, candidate)) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, candidate);
  if (best.length > limit) best.pop();
}

function isBefore(left: Ranked, right: Ranked): boolean {
  return left.rank === right.rank ? left.entry.sortKey < right.entry.sortKey : left.rank < right.rank;
}

/** The sum over all terms. @returns null when one of them is missing. */
function rankOf(entry: SearchEntry, terms: readonly SearchTerm[]): number | null {
  let sum = 0;
  for (const term of terms) {
    const rank = rankOfTerm(entry, term);
    if (rank === null) return null;
    sum += rank;
  }
  return sum;
}

function rankOfTerm(entry: SearchEntry, { words, phone }: SearchTerm): number | null {
  const inText = words.every((word) => contains(entry.everything, word)) ? rankOfWords(entry, words) : null;
  if (phone === null || !hasPhone(entry, phone)) return inText;
  return Math.min(ranks.phone, inText ?? ranks.phone);
}

/** Several words are as good as the worst of them. */
function rankOfWords(entry: SearchEntry, words: readonly FoldedText[]): number | null {
  let worst = 0;
  for (const word of words) {
    const rank = rankOfWord(entry, word);
    if (rank === null) return null;
    worst = Math.max(worst, rank);
  }
  return worst;
}

function rankOfWord({ name, company, email }: SearchEntry, word: FoldedText): number | null {
  const inName = fitOf(name, word);
  if (inName === 'word') return ranks.nameWord;
  if (inName === 'start') return ranks.nameStart;
  const inCompany = fitOf(company, word);
  if (inCompany === 'word') return ranks.companyWord;
  if (inCompany === 'start') return ranks.companyStart;
  const inEmail = fitOf(email, word);
  if (inEmail === 'word' || inEmail === 'start') return ranks.emailStart;
  if (inName) return ranks.nameInside;
  if (inCompany) return ranks.companyInside;
  return inEmail && ranks.emailInside;
}

type Fit = 'word' | 'start' | 'inside';

function contains(text: FoldedText, word: FoldedText): boolean {
  return text.written.includes(word.written) || (isTwofold(text, word) && text.plain.includes(word.plain));
}

/** The better fit of both foldings. */
function fitOf(text: FoldedText, word: FoldedText): Fit | null {
  const written = fitIn(text.written, word.written);
  if (written === 'word' || !isTwofold(text, word)) return written;
  const plain = fitIn(text.plain, word.plain);
  if (written === null || plain === 'word') return plain;
  return written === 'start' ? written : (plain ?? written);
}

function isTwofold(text: FoldedText, word: FoldedText): boolean {
  return text.plain !== text.written || word.plain !== word.written;
}

/** Whether a word is one of the text's words, begins one, or stands inside one. */
function fitIn(text: string, word: string): Fit | null {
  let fit: Fit | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at > 0 && isWordCharacter(text, at - 1)) fit ??= 'inside';
    else if (isWordCharacter(text, at + word.length)) fit = 'start';
    else return 'word';
  }
  return fit;
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return /[\p{L}\p{N}]/u.test(text.charAt(at));
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function hasPhone(entry: SearchEntry, phone: PhoneDigits): boolean {
  return entry.digits.some((stored) => phoneMatches(stored, phone));
}

function hitOf(entry: SearchEntry, terms: readonly SearchTerm[]): SearchHit {
  const { id, title, subtitle, isSheet, place } = entry;
  return { id, title, subtitle, isSheet, place, found: foundText(entry, terms) };
}

/** The phone number or e-mail that a term was found in, when neither name nor company has it. */
function foundText(entry: SearchEntry, terms: readonly SearchTerm[]): string | null {
  for (const term of terms) {
    if (term.words.every((word) => contains(entry.name, word) || contains(entry.company, word))) continue;
    const { phone } = term;
    const phoneAt = phone ? entry.digits.findIndex((stored) => phoneMatches(stored, phone)) : -1;
    const email = entry.emails.find((text) => term.words.some((word) => contains(foldBothWays(text), word)));
    const found = entry.phones[phoneAt] ?? email;
    if (found !== undefined) return found;
  }
  return null;
}
