import * as v from 'valibot';

const weeks = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(520));

/** How often the customers of a class are to be reached: every so many weeks, and after how many it is too long. */
const rhythmSchema = v.pipe(
  v.object({ every: weeks, warnAfter: weeks }),
  v.check(({ every, warnAfter }) => every <= warnAfter),
);
export type Rhythm = v.InferOutput<typeof rhythmSchema>;

/** By class; null for a class that has none. */
export const rhythmsSchema = v.object({
  A: v.nullable(rhythmSchema),
  B: v.nullable(rhythmSchema),
  C: v.nullable(rhythmSchema),
});
export type Rhythms = v.InferOutput<typeof rhythmsSchema>;

/** None, until its owner sets one: nobody is warned of what was never agreed. */
export const shippedRhythms: Rhythms = { A: null, B: null, C: null };
