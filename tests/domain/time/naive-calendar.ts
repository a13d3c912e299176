/**
 * A working calendar as one would do it on paper, for comparison: the days of the years written down one after the other with their
 * weekdays, a number of minutes beside each, and a finger that moves along. It shares nothing with the real one.
 */
export interface NaiveDay {
  readonly date: string;
  /** Monday is 1. */
  readonly weekday: number;
  minutes: number;
}

export interface NaiveRules {
  readonly weekdays: readonly number[];
  readonly weekMinutes: readonly number[];
  readonly holidays: readonly string[];
  /** First and last day, both away. */
  readonly leave: readonly (readonly [string, string])[];
  readonly exceptions: ReadonlyMap<string, number>;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of 2024 to 2032; 1 January 2024 was a Monday. */
export function writeDown(rules: NaiveRules): NaiveDay[] {
  const days: NaiveDay[] = [];
  for (let year = 2024; year <= 2032; year++) {
    for (const [index, length] of monthLengths.entries()) {
      const inMonth = index === 1 && year % 4 === 0 ? 29 : length;
      for (let day = 1; day <= inMonth; day++) {
        const date = `${year}-${index < 9 ? '0' : ''}${index + 1}-${day < 10 ? '0' : ''}${day}`;
        days.push({ date, weekday: (days.length % 7) + 1, minutes: 0 });
      }
    }
  }
  for (const day of days) {
    if (rules.weekdays.includes(day.weekday)) day.minutes = rules.weekMinutes[day.weekday - 1] ?? 0;
    if (rules.holidays.includes(day.date)) day.minutes = 0;
    for (const [first, last] of rules.leave) if (day.date >= first && day.date <= last) day.minutes = 0;
    const exception = rules.exceptions.get(day.date);
    if (exception !== undefined) day.minutes = exception;
  }
  return days;
}
