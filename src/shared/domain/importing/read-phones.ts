import { oneLine } from './read-cell';

/**
 * The phone numbers of a cell, each as it was written: leading zeros and `+` stay. Several are taken apart at line
 * breaks and `;`, at `,`, `|` and ` / ` only where whole numbers stand on both sides: `0951/204811` is one number.
 * @returns null when there is no digit in the cell.
 */
export function readPhones(cell: string): string[] | null {
  const parts = cell
    .split(/[\n;]/)
    .flatMap((part) => splitBetweenNumbers(part, /[,|]|\s\/\s|\s(?:oder|or|und|and)\s/))
    .map(oneLine)
    .filter((part) => part !== '');
  if (!parts.some((part) => /\d/.test(part))) return null;
  return joinWords(parts);
}

/** A number without the marks that only set its digits apart: two ways of writing one number are the same then. */
export function withoutSeparators(phone: string): string {
  return phone.replace(/[\s/().–-]/g, '');
}

function splitBetweenNumbers(text: string, separator: RegExp): string[] {
  const pieces = text.split(separator);
  const whole = pieces.every((piece, index) => isWholeNumber(piece) && (index === 0 || /^\s*\(?[+0]/.test(piece)));
  return pieces.length > 1 && whole ? pieces : [text];
}

function isWholeNumber(text: string): boolean {
  return text.replace(/\D/g, '').length >= 6;
}

/** A part without digits ("nur vormittags") belongs to the number before it. */
function joinWords(parts: readonly string[]): string[] {
  const phones: string[] = [];
  for (const part of parts) {
    const before = phones.at(-1);
    if (before !== undefined && (!/\d/.test(part) || !/\d/.test(before)))
      phones[phones.length - 1] = `${before}; ${part}`;
    else phones.push(part);
  }
  return phones;
}
