import * as v from 'valibot';
import { binderIdSchema, dossierIdSchema } from './ids';
import { tasks } from './outcome';
import { instantSchema, line, longText } from './schemas';

/** A half-typed contact, exactly as it stands in the fields; it outlives the window and is offered again. */
export const logDraftSchema = v.object({
  dossierId: dossierIdSchema,
  binderId: binderIdSchema,
  outcomeId: v.nullable(line),
  text: longText,
  dateText: v.nullable(line),
  timeText: line,
  task: v.nullable(v.picklist(tasks)),
  about: v.nullable(line),
  promised: v.nullable(v.boolean()),
  promiseWords: line,
  savedAt: instantSchema,
});
export type LogDraft = v.InferOutput<typeof logDraftSchema>;

export function parseLogDraft(value: unknown): LogDraft {
  return v.parse(logDraftSchema, value);
}
