import { describe, expect, it, onTestFinished } from 'vitest';
import { connectHolidays, endHolidayLookup } from '@renderer/state/holiday-lookup';
import { HolidayService } from '@renderer/workers/holiday-service';
import type { PublicHolidays } from '@shared/domain/records/calendar';
import { holidayYears } from '@shared/domain/records/holiday-region';
import { plainDate, weekdayOf } from '@shared/domain/time/plain-date';

/** An official table, written out with its source. */
interface OfficialTable {
  readonly source: string;
  readonly country: string;
  readonly region: string | null;
  readonly years: Readonly<Record<string, readonly string[]>>;
}

const tables = import.meta.glob<OfficialTable>('../fixtures/holidays/*.json', { import: 'default', eager: true });

const service = new HolidayService();

const year = (number: number) => ({ first: number, last: number });
const datesOf = ({ days }: PublicHolidays) => days.map(({ date }) => date);

describe.each(Object.values(tables))('the holidays of $country $region', ({ source, country, region, years }) => {
  it.each(Object.entries(years))(`are those of the official table in %s (${source})`, (number, official) => {
    const found = datesOf(service.publicHolidays({ country, region }, year(Number(number))));
    // A table tells the day in lieu; the weekend that it is in lieu of is free anyway, and may be listed besides.
    const inLieu = found.filter((date) => !official.includes(date) && weekdayOf(date) > 5);
    expect(found.filter((date) => !inLieu.includes(date))).toEqual(official);
  });
});

describe('the look-up', () => {
  it('knows the parts of countries by their names, in the order of these', () => {
    const countries = service.countries();
    const european = ['DE', 'AT', 'CH', 'LI', 'GB', 'IE', 'FR', 'BE', 'NL', 'LU', 'IT', 'ES', 'PT', 'DK', 'NO', 'SE'];
    const further = ['FI', 'IS', 'PL', 'CZ', 'SK', 'HU', 'SI', 'HR', 'RO', 'BG', 'GR', 'EE', 'LV', 'LT', 'MT', 'CY'];
    expect(countries).toEqual(expect.arrayContaining([...european, ...further, 'US']));
    const names = (country: string, language: string) => service.regions(country, language).map(({ name }) => name);
    const german = names('DE', 'de');
    expect(german.filter((name) => !name.includes(':'))).toHaveLength(16);
    expect(german).toContain('Bayern: Überwiegend katholische Gemeinden');
    expect(german).toEqual(german.toSorted((left, right) => left.localeCompare(right, 'de')));
    expect(names('AT', 'de')).toHaveLength(9);
    expect(names('CH', 'de')).toHaveLength(26);
    expect(names('AT', 'en')).toContain('Vienna');
    expect(names('GB', 'en')).toEqual(expect.arrayContaining(['England', 'Northern Ireland', 'Scotland', 'Wales']));
    const states = names('US', 'en').filter((name) => !name.includes(':'));
    expect(states).toEqual(expect.arrayContaining(['Alabama', 'California', 'New York', 'Wyoming']));
  });

  it('names each day in both languages', () => {
    const { days } = service.publicHolidays({ country: 'DE', region: 'BY' }, year(2026));
    expect(days.find(({ date }) => date === '2026-04-03')?.name).toEqual({ de: 'Karfreitag', en: 'Good Friday' });
  });

  it('covers the year before this one and ten after it, and says until when', () => {
    const found = service.publicHolidays({ country: 'AT', region: '9' }, holidayYears(plainDate('2026-11-29')));
    expect(found).toMatchObject({ country: 'AT', region: '9', until: '2037-01-01' });
    expect([found.days[0]?.date, found.days.at(-1)?.date]).toEqual(['2025-01-01', '2036-12-26']);
    expect(found.days).toHaveLength(12 * 13);
  });

  it('takes half days for no holidays, and each day of a longer one for its own', () => {
    const iceland = service.publicHolidays({ country: 'IS', region: null }, year(2026));
    expect(datesOf(iceland)).not.toContain('2026-12-24');
    expect(datesOf(iceland)).toContain('2026-12-25');
    const romania = service.publicHolidays({ country: 'RO', region: null }, year(2026));
    expect(datesOf(romania)).toEqual(expect.arrayContaining(['2026-01-01', '2026-01-02']));
    // The days before the feasts are half ones there.
    const turkey = datesOf(service.publicHolidays({ country: 'TR', region: null }, year(2026)));
    expect(turkey.filter((date) => date.startsWith('2026-03'))).toEqual(['2026-03-20', '2026-03-21', '2026-03-22']);
  });

  it('answers from a worker of its own, and its answers are checked like all that comes from outside', async () => {
    const lookup = connectHolidays();
    onTestFinished(endHolidayLookup);
    const bavaria = { country: 'DE', region: 'BY' };
    expect(await lookup.countries()).toEqual(service.countries());
    expect(await lookup.regions('DE', 'de')).toEqual(service.regions('DE', 'de'));
    expect(await lookup.publicHolidays(bavaria, year(2026))).toEqual(service.publicHolidays(bavaria, year(2026)));
  });

  it('frees a day once when two holidays fall on it', () => {
    const { days } = service.publicHolidays({ country: 'AT', region: null }, year(2008));
    expect(days.filter(({ date }) => date === '2008-05-01')).toEqual([
      { date: '2008-05-01', name: { de: 'Staatsfeiertag, Christi Himmelfahrt', en: 'Staatsfeiertag, Ascension Day' } },
    ]);
  });
});
