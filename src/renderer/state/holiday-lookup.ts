import { type Remote, wrap } from 'comlink';
import * as v from 'valibot';
import { type PublicHolidays, publicHolidaysSchema } from '@shared/domain/records/calendar';
import type { HolidayRegion, HolidayYears, NamedRegion } from '@shared/domain/records/holiday-region';
import type { HolidayService } from '../workers/holiday-service';

/** Public holidays, looked up in a worker. Every call rejects once that has broken down. */
interface HolidayLookup {
  readonly countries: () => Promise<string[]>;
  readonly regions: (country: string, language: string) => Promise<NamedRegion[]>;
  readonly publicHolidays: (region: HolidayRegion, years: HolidayYears) => Promise<PublicHolidays>;
}

let connected: { readonly lookup: HolidayLookup; readonly end: () => void } | null = null;

/** The worker that knows the holidays, started when it is first needed. After a breakdown the next question starts a new one. */
export function connectHolidays(): HolidayLookup {
  if (connected) return connected.lookup;
  const worker = new Worker(new URL('../workers/holiday-worker.ts', import.meta.url), { type: 'module' });
  const breakdown = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The look-up has broken down')));
  });
  const service: Remote<HolidayService> = wrap<HolidayService>(worker);
  const lookup: HolidayLookup = {
    countries: () => Promise.race([service.countries(), breakdown]),
    regions: (country, language) => Promise.race([service.regions(country, language), breakdown]),
    publicHolidays: async (region, years) =>
      v.parse(publicHolidaysSchema, await Promise.race([service.publicHolidays(region, years), breakdown])),
  };
  const own = { lookup, end: () => worker.terminate() };
  connected = own;
  breakdown.catch(() => {
    worker.terminate();
    if (connected === own) connected = null;
  });
  return lookup;
}

/** Nobody looks holidays up any more: what it knows takes some room. */
export function endHolidayLookup(): void {
  connected?.end();
  connected = null;
}
