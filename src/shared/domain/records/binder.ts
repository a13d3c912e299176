import * as v from 'valibot';
import { mondayToFriday } from '../time/working-calendar';
import type { Weekday } from '../time/plain-date';
import { type BinderId, binderIdSchema } from './ids';
import { outcomeSchema, shippedOutcomes } from './outcome';
import { instantSchema, line } from './schemas';

const weekdaySchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(7),
  v.transform((value) => value as Weekday),
);

/** One person's set of dossiers with its outcomes and calendar. The sample binder says so and goes by one click. */
export const binderSchema = v.object({
  id: binderIdSchema,
  name: line,
  sample: v.boolean(),
  outcomes: v.array(outcomeSchema),
  workingWeekdays: v.array(weekdaySchema),
  createdAt: instantSchema,
});
export type Binder = v.InferOutput<typeof binderSchema>;

export function parseBinder(value: unknown): Binder {
  return v.parse(binderSchema, value);
}

/** A new binder with the shipped outcomes, worked Monday to Friday. */
export function newBinder(id: BinderId, name: string, createdAt: number, sample = false): Binder {
  return {
    id,
    name,
    sample,
    outcomes: [...shippedOutcomes],
    workingWeekdays: [...mondayToFriday.weekdays],
    createdAt,
  };
}
