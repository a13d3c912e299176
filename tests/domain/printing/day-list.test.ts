import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doReminder } from '@shared/domain/care/do-reminder';
import { newReminder } from '@shared/domain/care/reminder';
import { stackOfDay, workingOrder } from '@shared/domain/filing/day-stack';
import { logContact } from '@shared/domain/filing/log-contact';
import { behindDay } from '@shared/domain/filing/place';
import { dayListOf, rowsOf } from '@shared/domain/printing/day-list';
import { mondayOf, weekListOf } from '@shared/domain/printing/week-list';
import type { Contact } from '@shared/domain/records/contact';
import type { Dossier } from '@shared/domain/records/dossier';
import type { ContactId } from '@shared/domain/records/ids';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { tasks } from '@shared/domain/records/outcome';
import { clockTime } from '@shared/domain/time/clock-time';
import { addDays, daysFrom, weekdayOf } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { contactId, dossierId, dossierWith, momentAt, shippedOutcome } from '../fixtures';
import { anyDossiers, today } from '../workload/any-binder';

const lyingToday = ({ place }: Dossier) => place.kind === 'day' && place.date <= today;

const timeOf = ({ place }: Dossier) => (place.kind === 'day' ? place.time : null);

/** The dossiers of a day, of every kind: also meetings, other work, and customers who have been reached. */
const anyDay = fc
  .tuple(anyDossiers, fc.array(fc.tuple(fc.constantFrom(...tasks), fc.boolean()), { minLength: 40, maxLength: 40 }))
  .map(([dossiers, kinds]) =>
    dossiers.map((drawn, index) => {
      // Most of a day's work is not overdue.
      const dossier =
        lyingToday(drawn) && index % 4 === 0 ? drawn : { ...drawn, place: behindDay(today, timeOf(drawn)) };
      const [task = 'call', reached = false] = kinds[index] ?? [];
      const lastReached = reached ? { date: addDays(today, -30), time: clockTime('11:00') } : null;
      return { ...dossier, task, lastReached, card: { ...dossier.card, name: `Customer ${index % 7}` } };
    }),
  );

describe("a day's list", () => {
  it('holds every dossier of the day exactly once, in the order of the stack', () => {
    fc.assert(
      fc.property(anyDay, (dossiers) => {
        const rows = rowsOf(dayListOf({ dossiers, done: [] }, today));
        expect(rows.map(({ dossier }) => dossier.id)).toEqual(
          workingOrder(stackOfDay(dossiers, today)).map(({ id }) => id),
        );
        expect(rows.map(({ number }) => number)).toEqual(dossiers.map((_, index) => index + 1));
      }),
    );
  });

  it('keeps a reminder in its place when it is done, beside its customer', () => {
    const customer = { ...dossierWith({ place: behindDay(today) }, 1) };
    const filed = { place: behindDay(today), sheet: { repeats: null, turn: null } };
    const reminder = newReminder(customer, { kind: 'thanks', anniversary: null }, filed, {
      id: dossierId(2),
      createdAt: 1,
    });
    const report = { text: '', place: null, calendar: mondayToFriday, estimates: shippedEstimates };
    const { contact } = doReminder(reminder, customer, report, contactId, momentAt(today));
    const told = (day: Parameters<typeof dayListOf>[0]) =>
      rowsOf(dayListOf(day, today)).map(({ number, dossier }) => [number, dossier.id]);
    expect(told({ dossiers: [customer], done: contact ? [{ contact, dossier: customer }] : [] })).toEqual(
      told({ dossiers: [customer, reminder], done: [] }),
    );
  });

  it('keeps its order and its numbers while the day is worked, whatever came of it', () => {
    const worked = fc.array(fc.constantFrom('spoke', 'noAnswer', 'appointment', null), {
      minLength: 40,
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyDay, worked, (dossiers, outcomes) => {
        const morning = rowsOf(dayListOf({ dossiers, done: [] }, today));
        const after = dossiers.map((dossier, index) => logged(dossier, outcomes[index] ?? null));
        const evening = rowsOf(
          dayListOf(
            {
              dossiers: after.filter(({ contact }) => contact === null).map(({ dossier }) => dossier),
              done: after.flatMap(({ dossier, contact }) => (contact ? [{ dossier, contact }] : [])),
            },
            today,
          ),
        );
        const told = (rows: typeof morning) => rows.map(({ number, dossier }) => [number, dossier.id]);
        expect(told(evening)).toEqual(told(morning));
        const done = new Set(after.flatMap(({ dossier, contact }) => (contact ? [dossier.id] : [])));
        for (const row of evening) expect(row.done !== null).toBe(done.has(row.dossier.id));
      }),
    );
  });

  it('leaves out what was called out of turn, and shows what comes again on the same day as still to be worked', () => {
    const fromPile = logged(dossierWith({}, 1), 'spoke');
    const again = logged(dossierWith({ place: behindDay(today) }, 2), 'noAnswer');
    const later = { ...again.dossier, place: behindDay(today, clockTime('15:00')) };
    const done = [fromPile, { ...again, dossier: later }].flatMap(({ dossier, contact }) =>
      contact ? [{ dossier, contact }] : [],
    );
    const rows = rowsOf(dayListOf({ dossiers: [later], done }, today));
    expect(rows).toEqual([{ number: 1, dossier: later, done: null }]);
  });
});

describe("a week's list", () => {
  it('is the stack of each of its days, with what is overdue on today', () => {
    const monday = mondayOf(today);
    expect(weekdayOf(monday)).toBe(1);
    fc.assert(
      fc.property(anyDossiers, (dossiers) => {
        const week = weekListOf(dossiers, today, today);
        expect(week.days.map(({ date }) => date)).toEqual(daysFrom(monday, 7));
        const listed = week.days.flatMap((list) => rowsOf(list).map(({ dossier }) => dossier.id));
        const expected = dossiers.filter(({ place }) => place.kind === 'day' && place.date < addDays(monday, 7));
        expect([...listed].sort()).toEqual(expected.map(({ id }) => id).sort());
        const ofToday = week.days.find(({ date }) => date === today);
        expect(ofToday).toEqual(dayListOf({ dossiers: dossiers.filter(lyingToday), done: [] }, today));
      }),
    );
  });

  it('leaves overdue work on its own day where today is in another week', () => {
    const late = dossierWith({ place: behindDay(addDays(today, -8)) });
    const week = weekListOf([late], addDays(today, -7), today);
    expect(week.days.map((list) => rowsOf(list).length)).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });
});

let made = 0;

/** The dossier after a contact with this outcome; as it is without one. */
function logged(dossier: Dossier, outcome: string | null): { dossier: Dossier; contact: Contact | null } {
  if (outcome === null) return { dossier, contact: null };
  const next = { place: behindDay(addDays(today, 14)), task: 'call', about: '', promiseWords: null } as const;
  const report = { outcome: shippedOutcome(outcome), text: '', next, estimates: shippedEstimates };
  return logContact(dossier, report, `${contactId}${++made}` as ContactId, momentAt(today));
}
