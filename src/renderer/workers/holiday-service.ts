import Holidays, { type HolidaysTypes } from 'date-holidays';
import type { PublicHolidays } from '@shared/domain/records/calendar';
import type { HolidayRegion, HolidayYears, NamedRegion } from '@shared/domain/records/holiday-region';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import type { Holiday } from '@shared/domain/time/working-calendar';

/** Looks public holidays up: the rules of all countries are too much for the first screen (adr/0016). */
export class HolidayService {
  private readonly all = new Holidays();

  /** The codes of the countries whose holidays are known. */
  countries(): string[] {
    return Object.keys(this.all.getCountries());
  }

  /** The parts of a country that have holidays of their own, and the parts of these: `BY`, `BY.KATH`. */
  regions(country: string, language: string): NamedRegion[] {
    const states = Object.entries(this.all.getStates(country, language) ?? {});
    const inOrder = new Intl.Collator(language);
    return states
      .flatMap(([code, name]) => [
        { code, name },
        ...Object.entries(this.all.getRegions(country, code, language) ?? {}).map(([part, partName]) => ({
          code: `${code}.${part}`,
          name: `${name}: ${partName}`,
        })),
      ])
      .toSorted((left, right) => inOrder.compare(left.name, right.name));
  }

  /** The days on which nobody works there, with their names in both languages. */
  publicHolidays({ country, region }: HolidayRegion, { first, last }: HolidayYears): PublicHolidays {
    const [state = '', part = ''] = region?.split('.') ?? [];
    const rules = new Holidays(country, state, part, { types: ['public'] });
    const days = new Map<string, Holiday>();
    for (let year = first; year <= last; year++) {
      const english = rules.getHolidays(year, 'en');
      rules.getHolidays(year, 'de').forEach((german, index) => {
        const name = { de: german.name, en: english[index]?.name ?? german.name };
        for (const date of freeDaysOf(german)) {
          const before = days.get(date)?.name;
          days.set(date, { date: plainDate(date), name: before ? bothNames(before, name) : name });
        }
      });
    }
    const covered = [...days.values()].filter(({ date }) => date >= `${first}` && date < `${last + 1}`);
    return {
      country,
      region,
      until: plainDate(`${last + 1}-01-01`),
      days: covered.toSorted((left, right) => (left.date < right.date ? -1 : 1)),
    };
  }
}

const millisecondsInHour = 3_600_000;

/** The days that a holiday takes up from midnight to midnight: one that begins at noon frees no day. */
function freeDaysOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const [day = '', time = ''] = date.split(' ');
  const fromMidnight = Number(time.slice(0, 2)) + (end.getTime() - start.getTime()) / millisecondsInHour;
  // On the day on which the clocks are put forward, a whole day has 23 hours.
  const over = Math.floor((fromMidnight + 1) / 24);
  const skipped = time.startsWith('00:00') ? 0 : 1;
  return Array.from({ length: Math.max(over - skipped, 0) }, (_, index) => addDays(plainDate(day), skipped + index));
}

/** Two holidays on one day: it is free once, and has both names. */
function bothNames(left: Holiday['name'], right: Holiday['name']): Holiday['name'] {
  const joined = (one: string, other: string) => (one === other ? one : `${one}, ${other}`);
  return { de: joined(left.de, right.de), en: joined(left.en, right.en) };
}
