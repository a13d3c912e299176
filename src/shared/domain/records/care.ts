import * as v from 'valibot';
import { dossierIdSchema } from './ids';
import { line, plainDateSchema } from './schemas';
import { yearlyDaySchema } from './yearly-day';

/** How far the relationship with a customer has come (method.md). */
export const relationPhases = ['exploration', 'awareness', 'expansion', 'commitment', 'dissolution'] as const;
export type RelationPhase = (typeof relationPhases)[number];

/** How a customer meets one (method.md). */
export const temperaments = ['cooperative', 'reluctant', 'adversarial'] as const;

/** A day of the year that matters to the customer besides the birthday. */
const anniversarySchema = v.object({
  /** What a reminder knows it by, whatever it is called. */
  id: v.pipe(line, v.minLength(1)),
  name: line,
  day: yearlyDaySchema,
});
export type Anniversary = v.InferOutput<typeof anniversarySchema>;

/** A complaint that has not been answered yet. With its answer it leaves the dossier, and stays on record with the contact. */
export const complaintSchema = v.object({ about: line, since: plainDateSchema, answerBy: plainDateSchema });
export type Complaint = v.InferOutput<typeof complaintSchema>;

/** More anniversaries no customer has. */
export const mostAnniversaries = 20;

/** What is known of a customer beyond the card and the calls; all of it may be left open (method.md, "Beyond the paper"). */
export const careSchema = v.object({
  phase: v.nullable(v.picklist(relationPhases)),
  temperament: v.nullable(v.picklist(temperaments)),
  anniversaries: v.pipe(v.array(anniversarySchema), v.maxLength(mostAnniversaries)),
  complaint: v.nullable(complaintSchema),
  /** When the customer was last asked to recommend one. */
  referralAskedOn: v.nullable(plainDateSchema),
  /** The dossier of who has recommended one to this customer. It may be gone by now: then nothing is known. */
  referredBy: v.nullable(dossierIdSchema),
});
export type Care = v.InferOutput<typeof careSchema>;

/** What a reminder is for. */
export const reminderKinds = ['birthday', 'anniversary', 'complaint', 'thanks', 'satisfaction'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Of what a loose sheet reminds, and in whose dossier that stands. */
export const remindsSchema = v.object({
  dossierId: dossierIdSchema,
  kind: v.picklist(reminderKinds),
  /** Which of the anniversaries. */
  anniversary: v.nullable(line),
});
export type Reminds = v.InferOutput<typeof remindsSchema>;
