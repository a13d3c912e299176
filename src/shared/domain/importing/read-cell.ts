/** What a spreadsheet writes when it shows no value: a column too narrow, or a formula that went wrong. */
const lostValue = /^(?:#{3,}|#(?:NAME|REF|VALUE|DIV\/0|N\/A|NUM|NULL|WERT|BEZUG|NV|ZAHL|SPILL|ÜBERLAUF|CALC)[?!]?)$/i;
const scientific = /^[+-]?\d(?:[.,]\d+)?E\+?\d+$/i;
// The marks that spreadsheets and chat programs leave: byte order mark, soft hyphen, zero-width and direction marks.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const blankMark = /^(?:[-–—_.?]|n\/a|null|k\. ?a\.)$/i;

/**
 * A cell as the person sees it: `="0951..."` unwrapped (how programs keep Excel from reading a number), the apostrophe
 * that neutralises a formula taken off, invisible characters and space around it gone, lines kept.
 */
export function cleanCell(raw: string): string {
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(controls, ' ')
    .replace(/\u00a0|\u202f/g, ' ')
    .trim();
  const wrapped = /^="([^]*)"$/.exec(text);
  if (wrapped) return (wrapped[1] ?? '').replace(/""/g, '"').trim();
  return /^'[=+\-@\d\t\n]/.test(text) ? text.slice(1).trim() : text;
}

/** The cell in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether the spreadsheet saved a placeholder in place of the value: `########`, `#NAME?`. */
export function isLostByExcel(cell: string): boolean {
  return lostValue.test(cell);
}

/** `4,9171E+11`: a long number that Excel has rounded; the digits are gone. */
export function isScientific(cell: string): boolean {
  return scientific.test(cell);
}

/** A dash and the like, where a list says that there is nothing. */
export function isBlankMark(cell: string): boolean {
  return blankMark.test(cell);
}
