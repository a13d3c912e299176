import { describe, expect, it } from 'vitest';
import { completeness } from '@shared/domain/filing/completeness';
import { dividerOf } from '@shared/domain/filing/divider';
import { stackOfDay, stackSections } from '@shared/domain/filing/day-stack';
import { shelfOf } from '@shared/domain/filing/shelf';
import { parseBinder } from '@shared/domain/records/binder';
import { type Contact, parseContact } from '@shared/domain/records/contact';
import { type Dossier, isSheet } from '@shared/domain/records/dossier';
import { parseDossier } from '@shared/domain/records/dossier-schema';
import { sampleBinder, type SampleBinder } from '@shared/domain/sample/sample-binder';
import { clockTime } from '@shared/domain/time/clock-time';
import { compareDayTimes, type Moment } from '@shared/domain/time/moment';
import { addDays, daysFrom, type PlainDate, plainDate } from '@shared/domain/time/plain-date';
import { isWorkingDay, mondayToFriday } from '@shared/domain/time/working-calendar';
import { numberedOn } from '../../support/rings';

const languages = ['de', 'en'] as const;
const friday = plainDate('2026-03-13');
const workingDays = new Set(
  daysFrom(plainDate('2025-01-01'), 2_000).filter((day) => isWorkingDay(mondayToFriday, day)),
);
const twoYears = daysFrom(plainDate('2027-01-01'), 731);

function sampleOn(language: 'de' | 'en', date: PlainDate, time = '07:55'): SampleBinder {
  let count = 0;
  const newId = () => `0198c0de-0000-7000-8000-${String(count++).padStart(12, '0')}`;
  const now: Moment = { date, time: clockTime(time), instant: 1_800_000_000_000 };
  return sampleBinder(language, now, newId);
}

function contactsOf({ contacts }: SampleBinder, dossier: Dossier): Contact[] {
  return contacts.filter((contact) => contact.dossierId === dossier.id);
}

/** What lies behind today: its own date and the overdue ones. */
function onToday({ dossiers }: SampleBinder, today: PlainDate): Dossier[] {
  return dossiers.filter(({ place }) => place.kind === 'day' && place.date <= today);
}

describe.each(languages)('the sample binder in %s', (language) => {
  it('is a sample of about sixty dossiers with ids that occur once, and every record parses', () => {
    const { binder, dossiers, contacts } = sampleOn(language, friday);
    expect(parseBinder(binder)).toEqual(binder);
    expect(binder.sample).toBe(true);
    expect(dossiers.map(parseDossier)).toEqual(dossiers);
    expect(contacts.map(parseContact)).toEqual(contacts);
    expect(dossiers.length).toBeGreaterThanOrEqual(55);
    expect(dossiers.length).toBeLessThanOrEqual(70);
    const ids = [binder, ...dossiers, ...contacts].map((record) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set([...dossiers, ...contacts].map((record) => record.binderId))).toEqual(new Set([binder.id]));
  });

  it('tells of some customers how they are; of them nobody is reminded unasked', () => {
    const { dossiers } = sampleOn(language, friday);
    const known = dossiers.flatMap(({ care }) => care ?? []);
    expect(new Set(known.map(({ phase }) => phase))).toEqual(new Set(['commitment', 'exploration']));
    expect(known.flatMap(({ anniversaries }) => anniversaries)).toHaveLength(1);
    expect(dossiers.filter(({ reminds }) => reminds)).toEqual([]);
  });

  it('has a full day: overdue, timed, repeat calls, first calls, other work and a meeting', () => {
    const sample = sampleOn(language, friday);
    const stack = stackOfDay(onToday(sample, friday), friday);
    expect(Object.fromEntries(stackSections.map((section) => [section, stack[section].length]))).toEqual({
      overdue: 3,
      timed: 4,
      repeat: 10,
      first: 12,
      other: 3,
    });
    expect(stack.timed.filter((dossier) => dossier.promise !== null).length).toBeGreaterThanOrEqual(3);
    expect(stack.other.map((dossier) => dossier.task).sort()).toEqual(['meeting', 'other', 'other']);
  });

  it('uses every place: days ahead, months, later, the heap, the pile and closed with reasons', () => {
    const { dossiers } = sampleOn(language, friday);
    const counts = new Map<string, number>();
    for (const { place } of dossiers) {
      const { kind } = dividerOf(place, numberedOn(friday));
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toMatchObject({ later: 1, heap: 1, pile: 7, closed: 4 });
    expect(counts.get('day')).toBeGreaterThan(40);
    expect(counts.get('month')).toBeGreaterThanOrEqual(5);
    const reasons = dossiers.flatMap(({ place }) => (place.kind === 'closed' ? [place.reason] : []));
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('has other work on loose sheets: once and again, that was done before, with durations of their own', () => {
    const sample = sampleOn(language, friday);
    const sheets = sample.dossiers.filter(isSheet);
    expect(sheets.map(({ sheet }) => sheet.repeats?.unit ?? 'once').sort()).toEqual([
      'months',
      'once',
      'once',
      'weeks',
    ]);
    expect(sheets.filter(({ minutes }) => minutes !== null).length).toBeGreaterThanOrEqual(2);
    const done = sheets.flatMap((sheet) => contactsOf(sample, sheet));
    expect(done.length).toBeGreaterThanOrEqual(3);
    for (const { result, work } of done) expect([result, work?.kind]).toEqual(['done', 'other']);
    for (const { lastReached, lastTried, promise, card } of sheets)
      expect([lastReached, lastTried, promise, card.phones, card.company]).toEqual([null, null, null, [], '']);
  });

  it('is as varied as a real book', () => {
    const { dossiers } = sampleOn(language, friday);
    const cards = dossiers.map((dossier) => dossier.card);
    expect(new Set(cards.map((card) => card.class))).toEqual(new Set(['A', 'B', 'C', null]));
    expect(Math.max(...cards.map((card) => card.name.length))).toBeGreaterThanOrEqual(55);
    expect(Math.max(...cards.map((card) => card.phones.length))).toBeGreaterThanOrEqual(3);
    expect(Math.max(...cards.map((card) => card.emails.length))).toBeGreaterThanOrEqual(3);
    expect(cards.filter((card) => card.name === '').length).toBeGreaterThanOrEqual(2);
    expect(cards.filter((card) => card.phones.length === 0).length).toBeGreaterThanOrEqual(1);
    expect(cards.filter((card) => card.birthday?.startsWith('--')).length).toBeGreaterThanOrEqual(2);
    expect(cards.some((card) => /[üößšøłéí]/.test(card.name))).toBe(true);
    const longest = Math.max(...cards.map((card) => card.notes.length));
    expect(longest).toBeGreaterThan(20_000);
    expect(longest).toBeLessThan(45_000);
    expect(new Set(cards.map((card) => `${card.name} ${card.company}`)).size).toBe(cards.length);
  });

  it('rings nobody up: phone numbers are reserved for fiction, e-mails lead nowhere', () => {
    const reserved = {
      de: /^0(3023125\d{3}|4066969\d{3}|6990009\d{3}|2214710\d{3}|8999998\d{3}|176040690\d{2}|17139200\d{2})$/,
      en: /^(0(1632960\d{3}|1(13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|1914980\d{3}|2079460\d{3}|2920180\d{3}|2896496\d{3}|7700900\d{3})|\d{3}55501\d\d)$/,
    };
    for (const { card } of sampleOn(language, friday).dossiers) {
      for (const phone of card.phones) {
        const national = phone.replace(/^\+4[49] ?(\(0\))?/, '0').replace(/\D/g, '');
        expect(national).toMatch(reserved[language]);
      }
      for (const email of card.emails) expect(email).toMatch(/^[\w.-]+@[\w-]+\.example$/);
    }
  });
});

describe.each(languages)('the logs of the sample in %s', (language) => {
  const sample = sampleOn(language, friday);

  it('agree with what the dossiers say: last reached, last tried, attempts since (rule 7)', () => {
    for (const dossier of sample.dossiers) {
      const contacts = contactsOf(sample, dossier);
      const lastReached = contacts.findLast((contact) => contact.result === 'reached');
      const lastTried = contacts.findLast((contact) => contact.result === 'tried');
      const since = contacts.slice(lastReached ? contacts.indexOf(lastReached) + 1 : 0);
      expect(dossier.lastReached).toEqual(lastReached?.at ?? null);
      expect(dossier.lastTried).toEqual(lastTried?.at ?? null);
      expect(dossier.attempts).toBe(since.filter((contact) => contact.result === 'tried').length);
    }
  });

  it('lead from place to place without a gap, to where the dossier lies now (rule 2)', () => {
    for (const dossier of sample.dossiers) {
      const moves = contactsOf(sample, dossier).filter((contact) => contact.result !== 'note');
      moves.forEach((contact, index) => {
        expect(contact.filedTo).toEqual(moves[index + 1]?.cameFrom ?? dossier.place);
        expect(contact.cameFrom?.kind).toBe('day');
        if (contact.filedTo?.kind === 'day') expect(contact.filedTo.date >= contact.at.date).toBe(true);
      });
    }
  });

  it('tell of promises that were kept, that moved, and that are open', () => {
    const settled = sample.contacts.flatMap(({ settledPromise }) => (settledPromise ? [settledPromise] : []));
    expect(settled.filter((promise) => promise.moves === 0).length).toBeGreaterThanOrEqual(3);
    expect(settled.filter((promise) => promise.moves > 0).length).toBeGreaterThanOrEqual(1);
    const open = sample.dossiers.flatMap(({ promise }) => (promise ? [promise] : []));
    expect(open.length).toBeGreaterThanOrEqual(5);
    for (const { words, givenOn, date } of [...settled, ...open]) {
      expect(words).not.toBe('');
      expect(givenOn <= date).toBe(true);
    }
  });
});

describe('any day', () => {
  it.each(languages)(
    'over two years of todays the sample in %s is right',
    (language) => {
      const expected = sampleOn(language, friday).dossiers.length;
      for (const today of twoYears) {
        const sample = sampleOn(language, today);
        const stack = stackOfDay(onToday(sample, today), today);
        const problems = [
          ...stackSections.filter((section) => stack[section].length === 0).map((section) => `nothing ${section}`),
          ...sample.dossiers.flatMap((dossier) => problemsOf(dossier, contactsOf(sample, dossier), today)),
        ];
        const counts = new Map(sample.dossiers.map((dossier) => [shelfOf(dossier), 0]));
        for (const dossier of sample.dossiers) counts.set(shelfOf(dossier), (counts.get(shelfOf(dossier)) ?? 0) + 1);
        const sum = completeness(expected, counts, numberedOn(today));
        expect({ today, problems, lost: sum.lost, closed: sum.closed, onPile: sum.onPile }).toEqual({
          today,
          problems: [],
          lost: 0,
          closed: 4,
          onPile: 7,
        });
      }
    },
    60_000,
  );

  it('parses on awkward days: month ends, a leap day, weekends, the first of the year', () => {
    const days = ['2027-01-31', '2028-02-29', '2028-03-31', '2027-05-01', '2027-05-02', '2028-01-01', '2027-12-31'];
    for (const language of languages) {
      for (const day of days) {
        const { dossiers, contacts } = sampleOn(language, plainDate(day), '00:00');
        expect(dossiers.map(parseDossier)).toEqual(dossiers);
        expect(contacts.map(parseContact)).toEqual(contacts);
      }
    }
  });
});

/** What is wrong with a dossier on a day, in words; nothing when it is right. */
function problemsOf(dossier: Dossier, contacts: readonly Contact[], today: PlainDate): string[] {
  const { place } = dossier;
  const problems: string[] = [];
  if (place.kind === 'day') {
    if (place.date !== today && !workingDays.has(place.date)) problems.push(`${place.date} is not worked`);
    if (place.date < addDays(today, -6)) problems.push(`${place.date} is too late`);
  }
  contacts.forEach((contact, index) => {
    const before = contacts[index - 1];
    if (contact.at.date >= today) problems.push(`contact on ${contact.at.date}`);
    if (!workingDays.has(contact.at.date)) problems.push(`contact on a free ${contact.at.date}`);
    if (before && compareDayTimes(before.at, contact.at) >= 0)
      problems.push(`contacts out of order ${contact.at.date}`);
    if (before && before.instant >= contact.instant) problems.push(`instants out of order ${contact.at.date}`);
  });
  return problems;
}
