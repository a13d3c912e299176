/** An instant as other programs write it: `2026-03-12T08:12:00.000Z`. */
export function isoOfInstant(instant: number): string {
  return new Date(instant).toISOString();
}

/** The instant that other programs wrote down; null where it is none, or lies before 1970 or so far ahead that no clock goes there. */
export function instantOf(written: string): number | null {
  const instant = Date.parse(written);
  return instant >= 0 && instant < 8.64e15 ? instant : null;
}
