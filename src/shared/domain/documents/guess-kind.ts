import type { DocumentKind } from '../records/document';
import { fold } from '../search/fold';
import { extensionOf, stemOf } from './file-name';

/** Words in the names of files, in both languages, as `fold` writes them. The first kind of which a word is there is taken. */
const words: readonly (readonly [DocumentKind, readonly string[]])[] = [
  ['estimate', ['kostenvoranschlag', 'voranschlag', 'kva', 'estimate', 'schaetzung']],
  ['contract', ['vertrag', 'vereinbarung', 'contract', 'agreement', 'nda']],
  ['calculation', ['kalkulation', 'berechnung', 'kalk', 'calculation', 'costing']],
  ['schedule', ['terminplan', 'zeitplan', 'ablaufplan', 'schedule', 'timeline', 'gantt']],
  ['offer', ['angebot', 'offerte', 'offer', 'quote', 'quotation', 'proposal']],
];

const byExtension: readonly (readonly [DocumentKind, readonly string[]])[] = [
  ['email', ['eml', 'msg']],
  ['photo', ['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'heic', 'tif', 'tiff']],
  ['calculation', ['xlsx', 'xls', 'ods']],
];

/** What a file most likely is, by its name: only a proposal, which its owner changes with one choice. */
export function guessKind(name: string): DocumentKind {
  const stem = fold(stemOf(name));
  const said = words.find(([, some]) => some.some((word) => hasWord(stem, word)));
  if (said) return said[0];
  const extension = extensionOf(name);
  return byExtension.find(([, some]) => some.includes(extension))?.[0] ?? 'other';
}

/** `Angebot_12` begins with it, `Hausangebot` ends with it. Short words count only by themselves: `Kalkstein` is no calculation. */
function hasWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}]+/u).some((part) => {
    if (word.length <= 4) return part === word;
    return part.startsWith(word) || (word.length > 6 && part.endsWith(word));
  });
}
