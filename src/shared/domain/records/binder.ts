import * as v from 'valibot';
import type { DividerMode } from '../filing/divider';
import { mondayToFriday, type WorkingCalendar } from '../time/working-calendar';
import type { Weekday } from '../time/plain-date';
import { dayExceptionSchema, leaveSchema, publicHolidaysSchema, weekMinutesSchema } from './calendar';
import { estimatesSchema, shippedEstimates } from './estimates';
import { type BinderId, binderIdSchema } from './ids';
import { outcomeSchema, shippedOutcomes } from './outcome';
import { rhythmsSchema, shippedRhythms } from './rhythm';
import { instantSchema, line } from './schemas';

const weekdaySchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(7),
  v.transform((value) => value as Weekday),
);

/** Numbered 1-31, or one sheet for each working day of this month and of the next ones (method.md, rule 3). */
const dividerModeSchema = v.variant('kind', [
  v.object({ kind: v.literal('numbered') }),
  v.object({ kind: v.literal('dated'), monthsAhead: v.picklist([1, 2, 3]) }),
]);

const numberedDividers: DividerMode = { kind: 'numbered' };

/** What a card can be asked to tell before a first call. */
export const preparationFields = ['name', 'company', 'phone', 'email', 'address', 'class', 'source', 'notes'] as const;
export type PreparationField = (typeof preparationFields)[number];

const shippedPreparation: readonly PreparationField[] = ['name', 'phone'];

/** One person's set of dossiers with its outcomes, its calendar and how it is worked. The sample binder says so and goes by one click. */
export const binderSchema = v.object({
  id: binderIdSchema,
  name: line,
  sample: v.boolean(),
  outcomes: v.array(outcomeSchema),
  workingWeekdays: v.array(weekdaySchema),
  weekMinutes: v.optional(weekMinutesSchema, () => mondayToFriday.weekMinutes),
  publicHolidays: v.optional(v.nullable(publicHolidaysSchema), null),
  leave: v.optional(v.array(leaveSchema), () => []),
  exceptions: v.optional(v.array(dayExceptionSchema), () => []),
  estimates: v.optional(estimatesSchema, () => ({ ...shippedEstimates })),
  dividers: v.optional(dividerModeSchema, () => numberedDividers),
  rhythms: v.optional(rhythmsSchema, () => ({ ...shippedRhythms })),
  /** Which fields of a card have to be filled before a first call. */
  preparation: v.optional(v.array(v.picklist(preparationFields)), () => [...shippedPreparation]),
  createdAt: instantSchema,
});
export type Binder = v.InferOutput<typeof binderSchema>;

export function parseBinder(value: unknown): Binder {
  return v.parse(binderSchema, value);
}

/** A new binder with the shipped outcomes, worked Monday to Friday. */
export function newBinder(id: BinderId, name: string, createdAt: number, sample = false): Binder {
  return parseBinder({
    id,
    name,
    sample,
    outcomes: [...shippedOutcomes],
    workingWeekdays: [...mondayToFriday.weekdays],
    createdAt,
  });
}

/** When the owner of the binder works (method.md, rule 5). */
export function calendarOf(binder: Binder): WorkingCalendar {
  const { workingWeekdays, weekMinutes, publicHolidays, leave, exceptions } = binder;
  return { weekdays: workingWeekdays, weekMinutes, holidays: publicHolidays?.days ?? [], leave, exceptions };
}
