import * as v from 'valibot';
import { placeSchema } from '../filing/place';
import { customerPromiseSchema } from './dossier';
import { binderIdSchema, contactIdSchema, dossierIdSchema } from './ids';
import { contactResults } from './outcome';
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
  text: longText,
  /** Where the dossier lay, and where it was filed; both null for a note. */
  cameFrom: v.nullable(placeSchema),
  filedTo: v.nullable(placeSchema),
  /** The promise that this contact settled, when the customer was reached: when it was for, how often it moved. */
  settledPromise: v.nullable(customerPromiseSchema),
});
export type Contact = v.InferOutput<typeof contactSchema>;

export function parseContact(value: unknown): Contact {
  return v.parse(contactSchema, value);
}
