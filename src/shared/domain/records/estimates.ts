import * as v from 'valibot';
import { minutesSchema } from './calendar';

/** How long the work of each kind is estimated to take, in minutes (method.md, rule 9). */
export const estimatesSchema = v.object({
  repeat: minutesSchema,
  first: minutesSchema,
  meeting: minutesSchema,
  other: minutesSchema,
});
export type Estimates = v.InferOutput<typeof estimatesSchema>;

/** What a new binder starts with. */
export const shippedEstimates: Estimates = { repeat: 10, first: 12, meeting: 60, other: 30 };
