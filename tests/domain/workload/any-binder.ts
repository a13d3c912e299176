import fc from 'fast-check';
import { behindDay } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { customerClasses } from '@shared/domain/records/info-card';
import { clockTime } from '@shared/domain/time/clock-time';
import { addDays } from '@shared/domain/time/plain-date';
import { mondayToFriday, type WorkingCalendar } from '@shared/domain/time/working-calendar';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import { dossierWith } from '../fixtures';
import { friday, groundOf as groundWith } from './load-ground';

/** A Friday. */
export const today = friday;

const promise = { date: today, time: null, words: 'Friday', givenOn: today, moves: 0 };

/** Up to forty dossiers on the days around today, of every class, some promised, some with a time, some moved often. */
export const anyDossiers: fc.Arbitrary<Dossier[]> = fc
  .array(
    fc.record({
      ahead: fc.integer({ min: -3, max: 12 }),
      minutes: fc.constantFrom(null, 5, 30, 45, 120, 500, 0),
      class: fc.constantFrom(null, ...customerClasses),
      moves: fc.integer({ min: 0, max: 4 }),
      promised: fc.boolean(),
      time: fc.constantFrom(null, null, clockTime('09:30')),
    }),
    { maxLength: 40 },
  )
  .map((drafts) =>
    drafts.map(({ ahead, minutes, moves, promised, time, ...card }, index) => {
      const place = behindDay(addDays(today, ahead), time);
      const dossier = dossierWith({ place, minutes, moves, promise: promised ? promise : null }, index + 1);
      return { ...dossier, card: { ...dossier.card, class: card.class } };
    }),
  );

/** Monday to Friday with little room, a holiday and some days off now and then. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    minutes: fc.constantFrom(60, 120, 420),
    off: fc.subarray([0, 3, 4, 5, 10]),
  })
  .map(({ minutes, off }) => ({
    ...mondayToFriday,
    weekMinutes: [minutes, minutes, minutes, minutes, minutes, minutes, minutes],
    exceptions: off.map((ahead) => ({ date: addDays(today, ahead), minutes: 0, note: '' })),
  }));

/** What the loads follow from when these dossiers are all there are. */
export function groundOf(dossiers: readonly Dossier[], calendar: WorkingCalendar = mondayToFriday): LoadGround {
  return groundWith(dossiers, { calendar });
}
