import { expect, it } from 'vitest';
import { counted, named, onFreeDay, reading } from './phrase-reading';

/** What the phrase means on Friday 13 March 2026. */
const daysWithTimes: Record<string, object> = {
  '27.3. 9:30': named('2026-03-27', '09:30'),
  '27.3. 9.30': named('2026-03-27', '09:30'),
  '27.3. halb zehn': named('2026-03-27', '09:30'),
  '27.3. um halb 10': named('2026-03-27', '09:30'),
  '27.3.2026 14:00': named('2026-03-27', '14:00'),
  '27.3. 20 uhr': named('2026-03-27', '20:00'),
  '6. Juli um 14 Uhr': named('2026-07-06', '14:00'),
  '5. Juli um 14 Uhr': onFreeDay('2026-07-05', '14:00'),
  '6 july 3pm': named('2026-07-06', '15:00'),
  'July 6 at 9:15 a.m.': named('2026-07-06', '09:15'),
  'fr 9:30': named('2026-03-20', '09:30'),
  'fr, 9.30 Uhr': named('2026-03-20', '09:30'),
  '9:30 am Freitag': named('2026-03-20', '09:30'),
  '9:30 fr': named('2026-03-20', '09:30'),
  'um 14 Uhr morgen': counted('2026-03-16', '14:00', '2026-03-14'),
  'morgen 10h': counted('2026-03-16', '10:00', '2026-03-14'),
  'tomorrow at noon': counted('2026-03-16', '12:00', '2026-03-14'),
  'in 2 wochen um 10': counted('2026-03-27', '10:00'),
  '+3 8:00': counted('2026-03-16', '08:00'),
  '17 9:30': named('2026-03-17', '09:30'),
  'ende juni 16 uhr 30': counted('2026-06-30', '16:30'),
  'next tuesday quarter past nine': named('2026-03-17', '09:15'),
  '9:30': named('2026-03-13', '09:30'),
  '9.30': named('2026-03-13', '09:30'),
  '09:30 Uhr': named('2026-03-13', '09:30'),
  '14 Uhr': named('2026-03-13', '14:00'),
  '9 am': named('2026-03-13', '09:00'),
  '12 am': named('2026-03-13', '00:00'),
  '12:30 pm': named('2026-03-13', '12:30'),
  "at 9 o'clock": named('2026-03-13', '09:00'),
  'viertel vor elf': named('2026-03-13', '10:45'),
  'dreiviertel elf': named('2026-03-13', '10:45'),
  'half past ten': named('2026-03-13', '10:30'),
  'halb eins': named('2026-03-13', '12:30'),
  // A spoken hour from 1 to 5 is in the afternoon; a written clock is what it says.
  'halb zwei': named('2026-03-13', '13:30'),
  'um 3': named('2026-03-13', '15:00'),
  'um drei Uhr': named('2026-03-13', '15:00'),
  'at two': named('2026-03-13', '14:00'),
  'um 6': named('2026-03-13', '06:00'),
  '03 Uhr': named('2026-03-13', '03:00'),
  '3:00': named('2026-03-13', '03:00'),
  'halb 15': named('2026-03-13', '14:30'),
};

it.each(Object.entries(daysWithTimes))('"%s" names a day and a time', (text, expected) => {
  expect(reading(text)).toEqual(expected);
});
