import type { SampleLanguage } from '../sample-seed';
import { englishDaysAhead } from './days-ahead';
import { englishDue } from './due';
import { englishFirstCalls } from './first-calls';
import { englishLooseSheets } from './loose-sheets';
import { englishRepeatCalls } from './repeat-calls';
import { englishSetAside } from './set-aside';

/** A seller of chairs and tables for offices, hotels and schools. Phone numbers are those reserved for drama. */
export const englishSample: SampleLanguage = {
  binderName: 'Sample binder',
  seeds: [
    ...englishDue,
    ...englishRepeatCalls,
    ...englishFirstCalls,
    ...englishDaysAhead,
    ...englishSetAside,
    ...englishLooseSheets,
  ],
};
