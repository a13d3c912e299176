import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { withCare } from '@shared/domain/care/change-care';
import { doReminder } from '@shared/domain/care/do-reminder';
import { filedFor, followDossier, newReminder, type OccasionDay, type WhatFor } from '@shared/domain/care/reminder';
import { behindDay, type DayPlace } from '@shared/domain/filing/place';
import type { Dossier, Reminder } from '@shared/domain/records/dossier';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { addDays, plainDate, type PlainDate } from '@shared/domain/time/plain-date';
import { isWorkingDay, mondayToFriday, type WorkingCalendar } from '@shared/domain/time/working-calendar';
import { holdOf } from '@shared/domain/workload/hold';
import { contactId, dossierId, dossierWith, momentAt } from '../fixtures';

const ofBirthday: WhatFor = { kind: 'birthday', anniversary: null };
const ofComplaint: WhatFor = { kind: 'complaint', anniversary: null };
const yearly = (day: string): OccasionDay => ({ kind: 'yearly', day });
const ground = (today: string, calendar: WorkingCalendar = mondayToFriday) => ({ today: plainDate(today), calendar });

function withBirthday(birthday: string | null, fields: Partial<Dossier> = {}): Dossier {
  const dossier = dossierWith(fields);
  return { ...dossier, card: { ...dossier.card, birthday } };
}

function reminderOf(customer: Dossier, what: WhatFor, filed: Pick<Reminder, 'place' | 'sheet'>): Reminder {
  return newReminder(customer, what, filed, { id: dossierId(99), createdAt: 1 });
}

describe('a reminder of a yearly day', () => {
  test.each([
    ['on the day itself', '1971-03-18', '2026-03-13', '2026-03-18', '2026-03-18'],
    ['before a weekend', '--03-15', '2026-03-09', '2026-03-13', '2026-03-15'],
    ['behind today, when it is today', '--03-14', '2026-03-14', '2026-03-14', '2026-03-14'],
    ['behind the day, when the working day before it is over', '--03-15', '2026-03-14', '2026-03-15', '2026-03-15'],
    ['next year, when it is over', '1971-03-12', '2026-03-13', '2027-03-12', '2027-03-12'],
    ['on the last of February, without a 29th', '2000-02-29', '2026-01-05', '2026-02-27', '2026-02-28'],
    ['only from its first year on', '2028-06-01', '2026-03-13', '2028-06-01', '2028-06-01'],
  ])('lies %s', (_what, day, today, behind, due) => {
    const { place, sheet } = filedFor(yearly(day), ground(today));
    expect(place).toEqual(behindDay(plainDate(behind)));
    expect(sheet).toMatchObject({ repeats: { every: 12, unit: 'months' }, turn: { due: plainDate(due) } });
  });

  it('is never late, and never more than a weekend early', () => {
    const days = fc.integer({ min: 0, max: 365 * 40 }).map((days) => addDays(plainDate('1960-01-01'), days));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (day, later) => {
        const today = addDays(plainDate('2026-01-01'), later);
        const { place, sheet } = filedFor(yearly(day), ground(today));
        const due = sheet.turn?.due ?? expect.fail();
        if (place.kind !== 'day') expect.fail();
        expect(place.date >= today && place.date <= due && addDays(place.date, 2) >= due).toBe(true);
        expect(due <= addDays(today, 366)).toBe(true);
        expect(isWorkingDay(mondayToFriday, place.date) || place.date === due || place.date === today).toBe(true);
      }),
    );
  });

  it('comes again a year later, before a weekend rather than after it, and one of 29 February stays one', () => {
    let reminder = reminderOf(
      withBirthday('2000-02-29'),
      ofBirthday,
      filedFor(yearly('2000-02-29'), ground('2026-01-05')),
    );
    const seen: string[] = [];
    for (let year = 0; year < 4; year++) {
      if (reminder.place.kind !== 'day') expect.fail();
      const next = done(reminder, { today: reminder.place.date }).reminder ?? expect.fail();
      reminder = next;
      seen.push(`${next.sheet.turn?.due} ${next.place.kind === 'day' ? next.place.date : ''}`);
    }
    expect(seen).toEqual([
      '2027-02-28 2027-02-26',
      '2028-02-29 2028-02-29',
      '2029-02-28 2029-02-28',
      '2030-02-28 2030-02-28',
    ]);
  });

  it('is not moved by a plan unasked, but what follows a sale is', () => {
    const filed = filedFor(yearly('--03-18'), ground('2026-03-13'));
    expect(holdOf(reminderOf(withBirthday('--03-18'), ofBirthday, filed))).toBe('itsDay');
    expect(holdOf(reminderOf(dossierWith(), { kind: 'thanks', anniversary: null }, filed))).toBeNull();
  });
});

interface Doing {
  readonly today?: PlainDate;
  readonly customer?: Dossier;
  readonly text?: string;
  readonly place?: DayPlace;
}

function done(reminder: Reminder, doing: Doing = {}) {
  const { today = plainDate('2026-03-13'), customer = withBirthday('2000-02-29'), ...report } = doing;
  const whole = { text: 'Called', place: null, calendar: mondayToFriday, estimates: shippedEstimates, ...report };
  return doReminder(reminder, customer, whole, contactId, momentAt(today));
}

describe('a reminder that is done', () => {
  const complaining = withCare(dossierWith({ lastReached: null }), {
    phase: 'expansion',
    complaint: { about: 'Late again', since: plainDate('2026-03-02'), answerBy: plainDate('2026-03-12') },
  });
  const ofHers = reminderOf(complaining, ofComplaint, {
    place: behindDay(plainDate('2026-03-12')),
    sheet: { repeats: null, turn: null },
  });

  it('stands in the log of its customer, whom nobody has reached by it', () => {
    const { customer, contact } = done(ofHers, { customer: complaining });
    expect(contact).toMatchObject({
      dossierId: complaining.id,
      result: 'done',
      text: 'Called',
      cameFrom: ofHers.place,
      work: { kind: 'other', minutes: shippedEstimates.other },
      reminder: { sheetId: ofHers.id, kind: 'complaint', about: 'Late again' },
    });
    expect(customer).toMatchObject({ lastReached: null, attempts: 0, place: complaining.place });
  });

  it('is used up when it does not come again, and with that of a complaint this is answered', () => {
    const { reminder, customer, contact } = done(ofHers, { customer: complaining });
    expect(reminder).toBeNull();
    expect(customer.care).toMatchObject({ phase: 'expansion', complaint: null });
    expect(contact?.settledComplaint).toEqual(complaining.care?.complaint);
  });

  it('that is put off is not done: it keeps its turn, and only what was written is noted', () => {
    const birthday = reminderOf(withBirthday('--03-12'), ofBirthday, filedFor(yearly('--03-12'), ground('2026-03-12')));
    const place = behindDay(plainDate('2026-03-16'));
    const silent = done(birthday, { place, text: '' });
    expect(silent.contact).toBeNull();
    expect(silent.reminder).toEqual({ ...birthday, place, moves: 1 });
    const { contact, customer } = done(ofHers, { place, customer: complaining });
    expect(contact).toMatchObject({ result: 'note', text: 'Called', filedTo: null, settledComplaint: null });
    expect(customer).toBe(complaining);
  });
});

describe('a reminder follows its dossier', () => {
  const before = withBirthday('1971-03-18');
  const reminder = { ...reminderOf(before, ofBirthday, filedFor(yearly('1971-03-18'), ground('2026-03-13'))) };
  const follow = (after: Dossier, one = reminder) => followDossier(before, after, [one], ground('2026-03-13'));

  it('to another day, when the day on the card is another one', () => {
    const [change] = follow(withBirthday('1971-04-20')).changed;
    expect(change?.after).toMatchObject({
      place: behindDay(plainDate('2026-04-20')),
      sheet: { turn: { from: '1971-04-20', due: '2026-04-20' } },
    });
  });

  it('to its other name, and stays where it was moved for this once', () => {
    const moved = { ...reminder, place: behindDay(plainDate('2026-03-16')) };
    const renamed = { ...before, card: { ...before.card, name: 'Keller-Roth' } };
    const [change] = follow(renamed, moved).changed;
    expect(change?.after).toEqual({ ...moved, card: { ...moved.card, name: 'Keller-Roth' } });
  });

  it('into the bin and out of it', () => {
    const [change] = follow({ ...before, binnedAt: 5 }).changed;
    expect(change?.after.binnedAt).toBe(5);
    const back = followDossier(
      { ...before, binnedAt: 5 },
      before,
      [{ ...reminder, binnedAt: 5 }],
      ground('2026-03-13'),
    );
    expect(back.changed[0]?.after).toEqual(reminder);
  });

  it('and goes with what it reminds of', () => {
    expect(follow(withBirthday(null))).toEqual({ changed: [], removed: [reminder] });
    expect(follow({ ...before, place: behindDay(plainDate('2026-03-20')) })).toEqual({ changed: [], removed: [] });
  });
});
