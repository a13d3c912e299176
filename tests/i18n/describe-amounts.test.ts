import { expect, test } from 'vitest';
import { describeBytes, describeWhen } from '@renderer/i18n/describe-amounts';
import { createI18n } from '@renderer/i18n/i18n-context';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';

const i18nOf = (language: 'de' | 'en', tag: string) => createI18n({ language, tag, dayFirst: true });

test.each([
  [0, '0 Byte'],
  [999, '999 Byte'],
  [1_000, '1 kB'],
  [384_600, '385 kB'],
  [1_250_000, '1,3 MB'],
  [400_000_000, '400 MB'],
  [10_740_000_000, '10,7 GB'],
  [2_000_000_000_000, '2 TB'],
])('%d bytes are %s', async (bytes, said) => {
  expect(describeBytes(bytes, await i18nOf('de', 'de-DE')).replace('\u00a0', ' ')).toBe(said);
});

test.each([
  ['2026-03-13', 'today, 9:05'],
  ['2026-03-12', 'yesterday, 9:05'],
  ['2026-02-27', 'Fri 27 Feb, 9:05'],
  ['2025-12-31', 'Wed, 31 Dec 2025, 9:05'],
])('%s is said as %s', async (date, said) => {
  const moment = { date: plainDate(date), time: clockTime('09:05') };
  const i18n = await i18nOf('en', 'en-GB');
  expect(describeWhen(moment, i18n, plainDate('2026-03-13'))).toBe(said);
});
