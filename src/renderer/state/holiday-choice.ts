import { useEffect, useState } from 'react';
import type { PublicHolidays } from '@shared/domain/records/calendar';
import { type HolidayRegion, holidayYears, type NamedRegion } from '@shared/domain/records/holiday-region';
import { connectHolidays } from './holiday-lookup';
import { useToday } from './queries';

interface Found {
  readonly countries: readonly string[] | null;
  /** The parts of the chosen country; null while they are looked up. */
  readonly regions: readonly NamedRegion[] | null;
  /** The holidays of what is chosen, as they would be kept; null while they are looked up. */
  readonly holidays: PublicHolidays | null;
  /** Why the look-up broke off, in its own words. */
  readonly problem: string | null;
}

export interface HolidayChoice extends Found {
  readonly chosen: HolidayRegion | null;
  readonly choose: (region: HolidayRegion | null) => void;
  readonly tryAgain: () => void;
}

const nothing: Found = { countries: null, regions: null, holidays: null, problem: null };

/** The choice of a country and of a part of it, with what is looked up for it. */
export function useHolidayChoice(before: HolidayRegion | null, language: string): HolidayChoice {
  const today = useToday();
  const [found, setFound] = useState(nothing);
  const [chosen, setChosen] = useState(before);
  const [tries, setTries] = useState(0);
  const country = chosen?.country;

  useEffect(() => asking(async () => ({ countries: await connectHolidays().countries() }), setFound), [tries]);
  useEffect(() => {
    if (country === undefined) return;
    return asking(async () => ({ regions: await connectHolidays().regions(country, language) }), setFound);
  }, [country, language, tries]);
  useEffect(() => {
    if (!chosen) return;
    const look = () => connectHolidays().publicHolidays(chosen, holidayYears(today));
    return asking(async () => ({ holidays: await look() }), setFound);
  }, [chosen, today, tries]);

  return {
    ...found,
    chosen,
    choose: (region) => {
      setChosen(region);
      setFound({ ...found, regions: region?.country === country ? found.regions : null, holidays: null });
    },
    tryAgain: () => {
      setFound(nothing);
      setTries(tries + 1);
    },
  };
}

type SetFound = (update: (before: Found) => Found) => void;

/** Puts in what is found, or says why nothing is. @returns how to lose interest. */
function asking(ask: () => Promise<Partial<Found>>, setFound: SetFound): () => void {
  let interested = true;
  const put = (part: Partial<Found>) => {
    if (interested) setFound((before) => ({ ...before, ...part }));
  };
  ask().then(put, (error: unknown) => put({ problem: error instanceof Error ? error.message : String(error) }));
  return () => {
    interested = false;
  };
}
