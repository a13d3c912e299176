import { useEffect, useState } from 'react';
import { jsonEqual } from '@shared/domain/base/json-equal';
import type { PublicHolidays } from '@shared/domain/records/calendar';
import { type HolidayRegion, holidayYears } from '@shared/domain/records/holiday-region';
import { changeBinder } from '../actions/change-binder';
import { connectHolidays } from './holiday-lookup';
import { useDesk } from './desk';
import { runAction } from './run-action';
import type { Services } from './services';

/** What came of looking the holidays of the chosen region up anew. */
export type Refreshed = 'changed' | 'asBefore' | 'refused' | { readonly problem: string };

/** Looks the holidays of the chosen region up once more, and so for as many years ahead as when they were chosen. */
export async function refreshHolidays(services: Services, before: PublicHolidays): Promise<Refreshed> {
  const { binderId } = useDesk.getState();
  if (binderId === null) return 'refused';
  const { country, region } = before;
  try {
    const years = holidayYears(services.clock.today());
    const publicHolidays = await connectHolidays().publicHolidays({ country, region }, years);
    if (jsonEqual(publicHolidays, before)) return 'asBefore';
    const done = await runAction(services, changeBinder, binderId, (binder) => ({ ...binder, publicHolidays }));
    return done ? 'changed' : 'refused';
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The name of the part of a country that is chosen: only the look-up knows it. Empty until it has answered. */
export function useRegionName({ country, region }: HolidayRegion, language: string): string {
  const key = `${country} ${region} ${language}`;
  const [known, setKnown] = useState({ key: '', name: '' });
  useEffect(() => {
    if (region === null) return;
    connectHolidays()
      .regions(country, language)
      .then((regions) => setKnown({ key, name: regions.find(({ code }) => code === region)?.name ?? region }))
      // The code itself says it, too.
      .catch(() => setKnown({ key, name: region }));
  }, [country, region, language, key]);
  return known.key === key ? known.name : '';
}
