import type { SampleLanguage } from '../sample-seed';
import { germanDaysAhead } from './days-ahead';
import { germanDue } from './due';
import { germanFirstCalls } from './first-calls';
import { germanLooseSheets } from './loose-sheets';
import { germanRepeatCalls } from './repeat-calls';
import { germanSetAside } from './set-aside';

/** A seller of chairs and tables for offices, hotels and schools. Phone numbers are those reserved for films and books. */
export const germanSample: SampleLanguage = {
  binderName: 'Muster-Ringbuch',
  seeds: [
    ...germanDue,
    ...germanRepeatCalls,
    ...germanFirstCalls,
    ...germanDaysAhead,
    ...germanSetAside,
    ...germanLooseSheets,
  ],
};
