import { type ClockTime, clockTimeFrom } from '../time/clock-time';

const atEnd =
  /(?:^|,\s*|\s+|(?<=\d)t)(?:um\s+|at\s+)?(\d{1,2})(?::(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(am|pm|uhr|h)?|\.(\d{2})\s*(uhr|h)|\s*(am|pm|uhr|h))$/;

/**
 * Takes the time of day off the end of a folded text: "27.3.2026 9:30", "fr 27.3., 9.30 uhr", "3/27/26 2 pm".
 * Midnight is how spreadsheets write a day without a time: it counts as none.
 * @returns the text before it, and null where there is no time.
 */
export function splitTime(text: string): { readonly rest: string; readonly time: ClockTime | null } {
  const plain = text.replace(/([ap])\.m\.?$/, '$1m');
  const match = atEnd.exec(plain);
  if (!match) return { rest: text, time: null };
  const half = match[3] ?? match[6];
  const time = clockTimeFrom(hourOf(Number(match[1]), half), Number(match[2] ?? match[4] ?? 0));
  if (time === null) return { rest: text, time: null };
  return { rest: plain.slice(0, match.index).trim().replace(/,$/, ''), time: time === '00:00' ? null : time };
}

/** A cell that holds nothing but a time of day. @returns null for anything else. */
export function readTime(cell: string): ClockTime | null {
  const folded = cell.toLowerCase().trim();
  const dotted = /^\d{1,2}\.\d{2}$/.test(folded) ? folded.replace('.', ':') : folded;
  const { rest, time } = splitTime(dotted);
  return rest === '' ? time : null;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half !== 'am' && half !== 'pm') return hour;
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
