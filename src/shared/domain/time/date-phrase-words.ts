import { fold, foldPlain } from '../search/fold';

/**
 * The words of date phrases, German and English at once: meaning, then the words that say it. Umlauts are found as
 * typed, written out (`ae`) and without their dots.
 */
const vocabulary: Readonly<Record<string, string>> = {
  weekday1: 'montag mo monday mon',
  weekday2: 'dienstag di tuesday tue tues',
  weekday3: 'mittwoch mi wednesday wed',
  weekday4: 'donnerstag do thursday thu thur thurs',
  weekday5: 'freitag fr friday fri',
  weekday6: 'samstag sonnabend sa saturday sat',
  weekday7: 'sonntag so sunday sun',
  month1: 'januar january jan jänner jän',
  month2: 'februar february feb feber',
  month3: 'märz march mär mrz mar',
  month4: 'april apr',
  month5: 'mai may',
  month6: 'juni june jun',
  month7: 'juli july jul',
  month8: 'august aug',
  month9: 'september sep sept',
  month10: 'oktober october okt oct',
  month11: 'november nov',
  month12: 'dezember december dez dec',
  1: 'ein eine einem einen einer eins a an one',
  2: 'zwei two',
  3: 'drei three',
  4: 'vier four',
  5: 'fünf five',
  6: 'sechs six',
  7: 'sieben seven',
  8: 'acht eight',
  9: 'neun nine',
  10: 'zehn ten',
  11: 'elf eleven',
  12: 'zwölf twelve',
  14: 'vierzehn fourteen',
  today: 'heute today',
  tomorrow: 'morgen tomorrow',
  overmorrow: 'übermorgen',
  yesterday: 'gestern yesterday',
  day: 'tag tage tagen day days d t',
  week: 'woche wochen week weeks w wk wks kw kalenderwoche',
  month: 'monat monate monaten monats month months m',
  year: 'jahr jahre jahren year years y j',
  workday: 'werktag werktage werktagen arbeitstag arbeitstage arbeitstagen workday workdays',
  working: 'working business',
  next: 'nächste nächster nächsten nächstes nächstem kommende kommender kommenden kommendes next coming',
  afternext: 'übernächste übernächster übernächsten übernächstes',
  this: 'diese dieser diesen dieses diesem this',
  begin: 'anfang beginn beginning start early',
  mid: 'mitte mid middle',
  end: 'ende end late',
  'end month': 'monatsende',
  in: 'in im',
  am: 'am',
  pm: 'pm',
  at: 'um gegen at',
  hour: 'uhr h oclock',
  halfto: 'halb',
  half: 'half',
  quarter: 'viertel quarter',
  threequarter: 'dreiviertel',
  past: 'nach past',
  to: 'vor to',
  after: 'after',
  noon: 'mittag mittags noon',
  '': 'the of den dem des der on',
};

const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries(vocabulary).flatMap(([meaning, words]) =>
    words.split(' ').flatMap((word): [string, string][] => [
      [fold(word), meaning],
      [foldPlain(word), meaning],
    ]),
  ),
);

const longestPhrase = 60;

/**
 * Cuts a typed phrase into numbers, signs (`. : / + -`) and meanings of words; articles, commas and the points of
 * abbreviations drop out.
 * @returns null when any part of the phrase means nothing here: half a phrase is never read.
 */
export function tokensOf(text: string): string[] | null {
  if (text.length > longestPhrase) return null;
  const plain = foldPlain(text.normalize('NFKC'))
    .replace(/o['’]clock/g, 'oclock')
    .replace(/\b([ap])\.\s?m\b\.?/g, '$1m')
    .replace(/(\d)(?:st|nd|rd|th|ten|te|ter)\b/g, '$1.');
  const tokens: string[] = [];
  for (const [token] of plain.matchAll(/\d+|\p{L}+\.?|[^\s,]/gu)) {
    const meaning = /^[\d.:/+-]/.test(token) ? token : meanings.get(token.replace(/\.$/, ''));
    if (meaning === undefined) return null;
    if (meaning !== '') tokens.push(meaning);
  }
  return tokens;
}

/** Tokens as one text to match against: blanks between words and numbers, none around signs. */
export function joinTokens(tokens: readonly string[]): string {
  return tokens.join(' ').replace(/ ?([.:/+-]) ?/g, '$1');
}
