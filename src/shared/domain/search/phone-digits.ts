/** A phone number taken apart as far as its digits tell, however it was written. */
export interface PhoneDigits {
  /** The digits in their order as they were written, without the "(0)" of "+49 (0) 951". */
  readonly digits: string;
  /** Whether it began with a plus sign. */
  readonly plus: boolean;
  /** The country's code when the number was written with one ("+49", "0049"), else null. */
  readonly country: string | null;
  /** The digits after the country's code or the leading zero: the same in "+49 951 …", "0049 951 …" and "0951 …". */
  readonly national: string;
}

/** Country codes of one digit and of two; all others have three (ITU-T E.164). */
const shortCodes = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** Reads the digits of a number as a person writes it: "+49 (0) 951 / 20 48 11", "0951/2048-11", "0049 951 204811". */
export function phoneDigits(text: string): PhoneDigits {
  const digits = text.replace(/\(\s*0\s*\)/g, '').replace(/\D/g, '');
  const plus = /^\D*\+/.test(text);
  if (!plus && !digits.startsWith('00')) return { digits, plus, country: null, national: withoutZero(digits) };
  const international = digits.startsWith('00') ? digits.slice(2) : digits;
  const country = shortCodes.exec(international)?.[0] ?? international.slice(0, 3);
  return { digits, plus, country, national: withoutZero(international.slice(country.length)) };
}

/**
 * Whether a typed number, perhaps only a part of one, belongs to a stored one: its digits stand anywhere in it, or both
 * begin alike once country code and leading zero are set aside.
 */
export function phoneMatches(stored: PhoneDigits, typed: PhoneDigits): boolean {
  if (!typed.plus && stored.digits.includes(typed.digits)) return true;
  if (typed.country === null) return typed.digits.startsWith('0') && beginsAlike(stored, typed);
  if (stored.country === null) return beginsAlike(stored, typed);
  return stored.country === typed.country && stored.national.startsWith(typed.national);
}

function beginsAlike(stored: PhoneDigits, typed: PhoneDigits): boolean {
  return typed.national !== '' && stored.national.startsWith(typed.national);
}

/** Without the zero that is dialled only inside the country. */
function withoutZero(digits: string): string {
  return digits.replace(/^0/, '');
}
