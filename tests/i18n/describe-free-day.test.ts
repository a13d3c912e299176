import { expect, test } from 'vitest';
import { describeFreeDay } from '@renderer/i18n/describe-free-day';
import { describeMonth } from '@renderer/i18n/describe-load';
import { createI18n } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday, type WorkingCalendar } from '@shared/domain/time/working-calendar';

const german = await createI18n(localeFor('de', ['de-DE']));
const british = await createI18n(localeFor('en', ['en-GB']));

const calendar: WorkingCalendar = {
  ...mondayToFriday,
  weekdays: [1, 2, 4, 5],
  holidays: [{ date: plainDate('2026-04-03'), name: { de: 'Karfreitag', en: 'Good Friday' } }],
  leave: [{ id: '1', name: 'Kreta', from: plainDate('2026-10-05'), until: plainDate('2026-10-17') }],
  exceptions: [
    { date: plainDate('2026-05-15'), minutes: 0, note: 'Brückentag' },
    { date: plainDate('2026-05-18'), minutes: 0, note: '' },
    { date: plainDate('2026-03-14'), minutes: 240, note: 'Messe' },
  ],
};

test.each([
  ['2026-04-03', 'Feiertag: Karfreitag', 'holiday: Good Friday'],
  ['2026-03-15', 'Wochenende', 'weekend'],
  ['2026-03-18', 'kein Arbeitstag', 'not a working day'],
  ['2026-10-16', 'abwesend: Kreta', 'away: Kreta'],
  ['2026-05-15', 'freier Tag: Brückentag', 'day off: Brückentag'],
  ['2026-05-18', 'freier Tag', 'day off'],
  ['2026-10-19', null, null],
  ['2026-03-14', null, null],
])('says of %s why nobody works then', (date, inGerman, inEnglish) => {
  expect(describeFreeDay(calendar, plainDate(date), german)).toBe(inGerman);
  expect(describeFreeDay(calendar, plainDate(date), british)).toBe(inEnglish);
});

test('says of a month what is off in it, before what lies there', () => {
  const [october, today] = [month('2026-10'), plainDate('2026-03-13')];
  const figures = { month: october, minutes: 90, capacity: 1200, fullness: 'room' } as const;
  expect(describeMonth(october, { count: 3, figures, calendar }, german, today)).toBe(
    'Oktober, abwesend: Kreta, 3 Dossiers, 1 h 30 min von 20 h',
  );
  expect(describeMonth(october, { count: 0, figures: null, calendar: mondayToFriday }, british, today)).toBe(
    'October, 0 dossiers',
  );
});
