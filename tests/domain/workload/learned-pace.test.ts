import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '@shared/domain/records/contact';
import { learnedPace } from '@shared/domain/workload/learned-pace';
import { type KindOfWork, kindsOfWork } from '@shared/domain/workload/kind-of-work';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { noteIn } from '@shared/domain/filing/log-contact';
import { contactId, dossierWith, momentAt } from '../fixtures';

const minute = 60_000;
const nineOClock = 1_773_388_800_000;

interface Logged {
  /** Minutes after nine. */
  readonly at: number;
  readonly day?: number;
  readonly kind?: KindOfWork;
  readonly result?: Contact['result'];
}

function logged({ at, day = 0, kind = 'repeat', result = 'reached' }: Logged): Contact {
  const date = addDays(plainDate('2026-03-02'), day);
  return {
    ...noteIn(dossierWith(), '', contactId, momentAt(date)),
    instant: nineOClock + day * 24 * 60 * minute + at * minute,
    result,
    work: result === 'note' ? null : { kind, minutes: 10 },
  };
}

/** So many entries of a morning, each so many minutes after the one before. */
function morning(count: number, apart: number, fields: Partial<Logged> = {}): Contact[] {
  return Array.from({ length: count }, (_, index) => logged({ at: index * apart, ...fields }));
}

describe('what the log tells of the calls', () => {
  it('is the median time from one entry to the next', () => {
    const calls = [...morning(16, 6), ...morning(16, 9, { day: 1 })];
    expect(learnedPace(calls, 'repeat')).toEqual({ minutes: 9, count: 30 });
  });

  it('counts for the kind of the call that was just ended, reached or not', () => {
    const calls = Array.from({ length: 61 }, (_, index) =>
      logged({ at: index * 8, kind: index % 2 === 0 ? 'repeat' : 'first', result: index % 3 ? 'tried' : 'reached' }),
    );
    expect(learnedPace(calls, 'first')).toEqual({ minutes: 8, count: 30 });
    expect(learnedPace(calls, 'repeat')).toEqual({ minutes: 8, count: 30 });
  });

  it('is nothing where there is too little to go by', () => {
    expect(learnedPace(morning(20, 6), 'repeat')).toBeNull();
    expect(learnedPace(morning(21, 6), 'repeat')).toEqual({ minutes: 6, count: 20 });
    expect(learnedPace(morning(40, 6), 'first')).toBeNull();
  });

  it('passes over notes, breaks of more than an hour, and the way from one day to the next', () => {
    const notes = morning(25, 6, { result: 'note' }).map((note) => ({ ...note, instant: note.instant + 3 * minute }));
    const afterLunch = morning(3, 6).map((call) => ({ ...call, instant: call.instant + 400 * minute }));
    const calls = [...morning(25, 6), ...notes, ...afterLunch, ...morning(2, 6, { day: 1 })];
    expect(learnedPace(calls, 'repeat')).toEqual({ minutes: 6, count: 27 });
  });

  it('is nothing where entries were written in one go afterwards', () => {
    expect(learnedPace(morning(60, 0.5), 'repeat')).toBeNull();
  });

  it('does not depend on the order in which they are read', () => {
    const anyCall = fc
      .record({
        at: fc.integer({ min: 0, max: 500 }),
        day: fc.nat({ max: 3 }),
        kind: fc.constantFrom(...kindsOfWork),
        result: fc.constantFrom('reached' as const, 'tried' as const, 'note' as const, 'done' as const),
      })
      .map(logged);
    const anyLog = fc.uniqueArray(anyCall, { selector: ({ instant }) => instant, minLength: 60, maxLength: 120 });
    fc.assert(
      fc.property(anyLog, fc.infiniteStream(fc.nat()), (calls, random) => {
        const shuffled = calls
          .map((call) => ({ call, key: random.next().value as number }))
          .sort((left, right) => left.key - right.key)
          .map(({ call }) => call);
        expect(learnedPace(shuffled, 'repeat')).toEqual(learnedPace(calls, 'repeat'));
      }),
    );
  });
});
