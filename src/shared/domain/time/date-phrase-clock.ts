import { type ClockTime, clockTimeFrom } from './clock-time';

interface ClockForm {
  readonly pattern: RegExp;
  /** Reads the matched digits. @returns null when they are no time of day. */
  readonly read: (first: string, second: string, sign: string) => ClockTime | null;
}

/** Hours said without minutes that mean the afternoon: nobody calls a customer at three in the night. */
const lastAfternoonHour = 5;

/**
 * How times of day are typed. What looks like a digital clock (`4:30`, `04 Uhr`) is taken as it stands. A spoken hour
 * from 1 to 5 (`um 3`, `halb fünf`, `quarter past 2`) is in the afternoon.
 */
const forms: readonly ClockForm[] = [
  { pattern: /^(?:at )?(\d{1,2})[:.](\d{2})(?: hour)?$/, read: (hour, minute) => clockTimeFrom(+hour, +minute) },
  {
    pattern: /^(?:at )?(\d{1,2})(?:[:.](\d{2}))? (am|pm)$/,
    read: (hour, minute, half) => twelveHours(+hour, +minute, half),
  },
  { pattern: /^at (\d{1,2})$/, read: (hour) => spokenHour(hour, 0) },
  { pattern: /^(?:at )?(\d{1,2}) hour(?: (\d{2}))?$/, read: (hour, minute) => spokenHour(hour, +minute) },
  { pattern: /^(?:at )?halfto (\d{1,2})$/, read: (hour) => spoken(+hour, -30) },
  { pattern: /^(?:at )?half past (\d{1,2})$/, read: (hour) => spoken(+hour, 30) },
  { pattern: /^(?:at )?quarter past (\d{1,2})$/, read: (hour) => spoken(+hour, 15) },
  { pattern: /^(?:at )?quarter to (\d{1,2})$/, read: (hour) => spoken(+hour, -15) },
  { pattern: /^(?:at )?threequarter (\d{1,2})$/, read: (hour) => spoken(+hour, -15) },
  { pattern: /^(?:at )?noon$/, read: () => clockTimeFrom(12, 0) },
];

/** The time of day that a part of a phrase stands for. @returns null when it is none. */
export function readClockPhrase(part: string): ClockTime | null {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(part);
    if (match) return read(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  }
  return null;
}

function twelveHours(hour: number, minute: number, half: string): ClockTime | null {
  if (hour < 1 || hour > 12) return null;
  return clockTimeFrom((hour % 12) + (half === 'pm' ? 12 : 0), minute);
}

/** `3 Uhr` is 15:00; `03 Uhr` and `0 Uhr` are what they say. */
function spokenHour(digits: string, minute: number): ClockTime | null {
  const afternoon = /^[1-9]$/.test(digits) && +digits <= lastAfternoonHour;
  return clockTimeFrom(+digits + (afternoon ? 12 : 0), minute);
}

/** An hour with quarters or a half before or after it: `halb eins` is 12:30, `halb 15` is 14:30. */
function spoken(hour: number, minutes: number): ClockTime | null {
  if (hour < 1 || hour > 24) return null;
  const total = hour * 60 + minutes;
  const spokenAt = Math.floor(total / 60);
  return clockTimeFrom(spokenAt + (hour <= 12 && spokenAt <= lastAfternoonHour ? 12 : 0), total % 60);
}
