import * as v from 'valibot';
import { line, longText } from './schemas';
import { yearlyDaySchema } from './yearly-day';

export const customerClasses = ['A', 'B', 'C'] as const;
export type CustomerClass = (typeof customerClasses)[number];

/** The info card: what one needs to know before the call. Empty text means unknown. */
export const infoCardSchema = v.object({
  name: line,
  position: line,
  company: line,
  phones: v.array(line),
  emails: v.array(line),
  address: longText,
  class: v.nullable(v.picklist(customerClasses)),
  source: line,
  birthday: v.nullable(yearlyDaySchema),
  notes: longText,
});
export type InfoCard = v.InferOutput<typeof infoCardSchema>;
