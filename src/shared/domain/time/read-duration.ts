/** No estimate is longer than a day. */
const longest = 24 * 60;

const minutesOnly = /^(\d{1,4})(?:m|min|mins|minuten?|minutes?)?\.?$/;
const clock = /^(\d{1,2}):([0-5]\d)(?:h|std\.?)?$/;
const hours =
  /^(\d{1,2})(?:[.,](\d{1,2}))?(?:h|std\.?|stunden?|hrs?|hours?)(?:(\d{1,2})(?:m|min|mins|minuten?|minutes?)?\.?)?$/;

/**
 * Reads how long something takes as people write it, in German or English: "25", "25 min", "1:30", "1 h 30 min", "1,5 Std.".
 * @returns whole minutes, at most those of a day; null when it is no such time.
 */
export function readDuration(text: string): number | null {
  const minutes = minutesIn(text.toLowerCase().replace(/\s+/g, ''));
  return minutes === null || minutes > longest ? null : minutes;
}

function minutesIn(text: string): number | null {
  const plain = minutesOnly.exec(text);
  if (plain) return Number(plain[1]);
  const onClock = clock.exec(text);
  if (onClock) return Number(onClock[1]) * 60 + Number(onClock[2]);
  const [whole, count, fraction, rest] = hours.exec(text) ?? [];
  if (whole === undefined || (fraction !== undefined && rest !== undefined)) return null;
  return Math.round(Number(`${count}.${fraction ?? 0}`) * 60) + Number(rest ?? 0);
}
