import { err, ok, type Result } from '../base/result';
import { type Decimal, decimalOf, isNegative, scaled } from './decimal';

/** How numbers are written in a country. */
export interface NumberMarks {
  /** Between whole and fraction: "," or ".". */
  readonly decimal: string;
  /** Between groups of three digits. */
  readonly group: string;
}

/** What may be typed into a field. */
export interface AmountKind {
  /** At most so many digits before the mark, and behind it. */
  readonly before: number;
  readonly behind: number;
  readonly signed: boolean;
  /** At most this much: 100 percent, say. */
  readonly most?: Decimal;
}

/**
 * What keeps a text from being an amount: `notANumber`; `grouping` its groups are not of three digits, so that the marks may be those of
 * another country; `tooFine` and `tooLarge`; `negative` where only what is more than nothing makes sense.
 */
export type AmountProblem = 'notANumber' | 'grouping' | 'tooFine' | 'tooLarge' | 'negative';

/** These stand between groups wherever people copy numbers from: spaces of several kinds, and the marks of Switzerland. */
const anyGroup = /[\s\u00a0\u202f\u2009'’]/g;
/** What is written along with an amount and means nothing more. */
const around = /^[€$£]|(?:[€$£%]|EUR|USD|GBP|CHF)$/i;

/** Reads an amount as it is typed in a country: "1.234,56" or "1,234.56". Nothing is guessed: what could mean two things is refused. */
export function readAmount(typed: string, marks: NumberMarks, kind: AmountKind): Result<Decimal, AmountProblem> {
  const bare = typed.trim().replace(around, '').replace(/[−–]/g, '-').trim();
  const [, minus = '', digits = ''] = /^(-?)\s*(.*)$/.exec(bare) ?? [];
  const [whole = '', fraction = '', more] = digits.split(marks.decimal);
  if (more !== undefined) return err('notANumber');
  const groups = whole.replace(anyGroup, marks.group).split(marks.group);
  const ungrouped = groups.join('');
  if (!/^\d*$/.test(ungrouped) || !/^\d*$/.test(fraction) || ungrouped + fraction === '') return err('notANumber');
  const [first = '', ...others] = groups;
  if (others.length > 0 && (first === '' || first.length > 3 || others.some((group) => group.length !== 3)))
    return err('grouping');
  const [wholeDigits, fine] = [ungrouped.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')];
  if (fine.length > kind.behind) return err('tooFine');
  if (wholeDigits.length > kind.before) return err('tooLarge');
  const amount = decimalOf(BigInt(`${wholeDigits}${fine}` || '0'), fine.length);
  if (kind.most !== undefined && scaled(amount, kind.behind) > scaled(kind.most, kind.behind)) return err('tooLarge');
  if (minus === '' || amount === '0') return ok(amount);
  return kind.signed ? ok(`-${amount}` as Decimal) : err('negative');
}

/** The decimal as one would type it there, with its groups. @param least so many digits behind the mark at least. */
export function writeAmount(decimal: Decimal, { decimal: mark, group }: NumberMarks, least = 0): string {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const fine = fraction.padEnd(least, '0');
  return `${isNegative(decimal) ? '-' : ''}${grouped}${fine && mark + fine}`;
}
