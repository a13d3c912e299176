import * as v from 'valibot';
import { placeSchema } from '../filing/place';
import { complaintSchema, reminderKinds } from './care';
import { customerPromiseSchema } from './dossier-schema';
import { binderIdSchema, contactIdSchema, dossierIdSchema } from './ids';
import { minutesSchema } from './calendar';
import { contactResults } from './outcome';
import { kindsOfWork } from '../workload/kind-of-work';
import { dayTimeSchema, instantSchema, line, longText } from './schemas';

/**
 * One entry of the log. A contact has an outcome and says where the dossier went; a note has neither and moved
 * nothing (method.md, rule 2).
 */
export const contactSchema = v.object({
  id: contactIdSchema,
  binderId: binderIdSchema,
  dossierId: dossierIdSchema,
  at: dayTimeSchema,
  instant: instantSchema,
  result: v.picklist(contactResults),
  outcomeId: v.nullable(line),
  /** What the outcome was called then; null when it had its shipped name. Renaming it later does not change the past. */
  outcomeName: v.optional(v.nullable(line), null),
  text: longText,
  /** Where the dossier lay, and where it was filed; both null for a note. */
  cameFrom: v.nullable(placeSchema),
  filedTo: v.nullable(placeSchema),
  /**
   * The promise that ended with this contact: when it was for, how often it moved. It was settled when the customer was reached, replaced
   * by another one when only tried, and withdrawn by a note, whose text says why (see `promiseEnd`).
   */
  settledPromise: v.nullable(customerPromiseSchema),
  /** The work that was done with it, as it was estimated then; null for a note (method.md, rule 9). */
  work: v.optional(v.nullable(v.object({ kind: v.picklist(kindsOfWork), minutes: minutesSchema })), null),
  /** The reminder that was done with it, and what that said: it keeps no log of its own (adr/0026). */
  reminder: v.optional(
    v.nullable(v.object({ sheetId: dossierIdSchema, kind: v.picklist(reminderKinds), about: line })),
    null,
  ),
  /** The complaint that was answered with it. */
  settledComplaint: v.optional(v.nullable(complaintSchema), null),
});
export type Contact = v.InferOutput<typeof contactSchema>;

export function parseContact(value: unknown): Contact {
  return v.parse(contactSchema, value);
}
