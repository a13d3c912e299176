/** Letters that Unicode does not take apart into a base letter and an accent. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/** German and Nordic letters that are written out when there is no key for them. */
const writtenOut: Readonly<Record<string, string>> = { ...undecomposed, ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/**
 * Lower case, umlauts written out, other accents dropped: "Müller" and "Mueller" both become "mueller", "Straße" and
 * "strasse" both "strasse".
 */
export function fold(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase();
  const written = dropAccents(replaceLetters(text.toLowerCase().normalize('NFC'), writtenOut));
  return replaceLetters(written, writtenOut); // "ǿ" is an "ø" only without its accent
}

/** Like `fold`, but umlauts lose their dots, as on a foreign keyboard: "Müller" becomes "muller". */
export function foldPlain(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase();
  return replaceLetters(dropAccents(text.toLowerCase()), undecomposed);
}

function isPlainAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

function replaceLetters(text: string, letters: Readonly<Record<string, string>>): string {
  return text.replace(/[^ -~]/g, (letter) => letters[letter] ?? letter);
}

function dropAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
