/** German letters that are written out when there is no key for them. */
const writtenOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa', ł: 'l', đ: 'd', ı: 'i' };

/**
 * Lower case, umlauts written out, other accents dropped: "Müller" and "Mueller" both become "mueller", "Straße" and
 * "strasse" both "strasse".
 */
export function fold(text: string): string {
  return dropAccents(text.toLowerCase().normalize('NFC').replace(/[äöüßæøåłđı]/g, (letter) => writtenOut[letter] ?? letter));
}

/** Like `fold`, but umlauts lose their dots, as on a foreign keyboard: "Müller" becomes "muller". */
export function foldPlain(text: string): string {
  return dropAccents(text.toLowerCase().replace(/ß/g, 'ss').replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o'));
}

function dropAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
