import { describe, expect, test } from 'vitest';
import { createI18n } from '@renderer/i18n/i18n-context';
import { describeDone } from '@renderer/i18n/describe-done';
import { localeFor } from '@renderer/i18n/locale';
import { behindDay, behindMonth, closedOn, pile } from '@shared/domain/filing/place';
import type { DossierId } from '@shared/domain/records/ids';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { readDuration } from '@shared/domain/time/read-duration';

const today = plainDate('2026-03-13');
const german = await createI18n(localeFor('de', ['de-DE']));
const british = await createI18n(localeFor('en', ['en-GB']));
const american = await createI18n(localeFor('en', ['en-US']));

describe('a day as text', () => {
  test('is the same day in every time zone', () => {
    expect(german.formats.longDay(today, today)).toBe('Freitag, 13. März');
    expect(british.formats.longDay(today, today)).toBe('Friday 13 March');
    expect(american.formats.longDay(today, today)).toBe('Friday, March 13');
    expect(german.formats.numericDay(plainDate('2026-01-01'))).toBe('01.01.2026');
    expect(american.formats.numericDay(plainDate('2026-12-31'))).toBe('12/31/2026');
  });

  test('says the year when it is another one', () => {
    expect(german.formats.shortDay(plainDate('2027-01-04'), today)).toBe('Mo., 4. Jan. 2027');
    expect(british.formats.longMonth(month('2027-01'), today)).toBe('January 2027');
    expect(british.formats.longMonth(month('2026-07'), today)).toBe('July');
  });

  test('a birthday stands with its year or without', () => {
    expect(german.formats.birthday('1971-07-05')).toBe('5. Juli 1971');
    expect(german.formats.birthday('--02-29')).toBe('29. Februar');
    expect(american.formats.birthday('--07-05')).toBe('July 5');
  });
});

test.each([
  [behindDay(plainDate('2026-03-27')), 'hinter Fr., 27. März', 'behind Fri 27 Mar'],
  [behindDay(plainDate('2026-03-27'), clockTime('09:30')), 'hinter Fr., 27. März, 9:30 Uhr', 'behind Fri 27 Mar, 9:30'],
  [behindMonth(month('2026-07')), 'hinter Juli', 'behind July'],
  [pile, 'auf dem Stapel', 'on the pile'],
  [closedOn(today, 'competitor'), 'geschlossen: Zum Mitbewerber gegangen', 'closed: Chose a competitor'],
])('the place %j', (place, de, en) => {
  expect(german.formats.place(place, today)).toBe(de);
  expect(british.formats.place(place, today)).toBe(en);
});

describe('what was done', () => {
  const subject = {
    dossierId: 'd' as DossierId,
    name: 'Keller',
    count: 1,
    from: pile,
    to: behindDay(plainDate('2026-04-02')),
  };

  test('is one sentence with one full stop', () => {
    const done = { verb: 'fileDossier', subject, turned: null } as const;
    expect(describeDone(done, german, today)).toBe('Keller abgelegt hinter Do., 2. Apr.');
    expect(describeDone(done, british, today)).toBe('Keller filed behind Thu 2 Apr.');
  });

  test('says what was taken back', () => {
    const undone = { verb: 'undo', subject, turned: 'fileDossier' } as const;
    expect(describeDone(undone, german, today)).toBe('Rückgängig gemacht: Keller abgelegt hinter Do., 2. Apr.');
  });

  test('has a word for a dossier without a name', () => {
    const done = { verb: 'binDossier', subject: { ...subject, name: '' }, turned: null } as const;
    expect(describeDone(done, british, today)).toBe('Without a name put into the bin.');
  });
});

describe('the language', () => {
  test('follows the system, and is English for a system that speaks neither', () => {
    expect(localeFor('system', ['de-AT', 'en-US'])).toEqual({ language: 'de', tag: 'de-AT', dayFirst: true });
    expect(localeFor('system', ['fr-FR', 'de-CH'])).toMatchObject({ language: 'de', tag: 'de-CH' });
    expect(localeFor('system', ['fr-FR'])).toEqual({ language: 'en', tag: 'en-GB', dayFirst: true });
  });

  test('a chosen one keeps the country of the system where it fits', () => {
    expect(localeFor('en', ['de-DE', 'en-US'])).toEqual({ language: 'en', tag: 'en-US', dayFirst: false });
    expect(localeFor('de', ['en-US'])).toMatchObject({ tag: 'de-DE', dayFirst: true });
  });
});

describe('a duration as text', () => {
  test.each([german, british, american])('can be typed again ($locale.tag)', ({ formats }) => {
    const minutes = Array.from({ length: 24 * 60 + 1 }, (_, index) => index);
    expect(minutes.filter((count) => readDuration(formats.duration(count)) !== count)).toEqual([]);
  });
});
