import * as v from 'valibot';
import { placeSchema } from '../filing/place';
import { minutesSchema } from './calendar';
import { careSchema, remindsSchema } from './care';
import { binderIdSchema, dossierIdSchema } from './ids';
import { infoCardSchema } from './info-card';
import { tasks } from './outcome';
import { repetitionUnits } from './dossier';
import { clockTimeSchema, countSchema, dayTimeSchema, instantSchema, line, plainDateSchema } from './schemas';

/** How dossiers are read. The first screen does without: what it needs of them is in `dossier.ts`. */

/**
 * A date that the customer was told, with the words it was given in. It stays on record when the dossier is filed
 * elsewhere; `moves` counts how often that happened (method.md, rule 6).
 */
export const customerPromiseSchema = v.object({
  date: plainDateSchema,
  time: v.nullable(clockTimeSchema),
  words: line,
  givenOn: plainDateSchema,
  moves: countSchema,
});
export type CustomerPromise = v.InferOutput<typeof customerPromiseSchema>;

/** How a loose sheet comes again when it is done: after so many working days, weeks or months. */
const repetitionSchema = v.object({
  every: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)),
  unit: v.picklist(repetitionUnits),
});
export type Repetition = v.InferOutput<typeof repetitionSchema>;

/**
 * Which turn of a repeated sheet has come: `due` is its day by the rhythm that counts from `from`, whether or not that day is worked, and
 * wherever the sheet was moved for this once. Without `from` a sheet of the 31st would become one of the 28th in February (adr/0018).
 */
export const turnSchema = v.object({ from: plainDateSchema, due: plainDateSchema });
export type Turn = v.InferOutput<typeof turnSchema>;

/** What makes a dossier a loose sheet: work that takes time on a day and has no customer (method.md, words). */
const looseSheetSchema = v.object({
  repeats: v.nullable(repetitionSchema),
  /** Null until it was done once: so long its rhythm counts from the day that it lies behind. */
  turn: v.optional(v.nullable(turnSchema), null),
});
export type SheetPart = v.InferOutput<typeof looseSheetSchema>;

export const dossierSchema = v.object({
  id: dossierIdSchema,
  binderId: binderIdSchema,
  card: infoCardSchema,
  place: placeSchema,
  /** What the next contact will be, and in a few words what for. */
  task: v.picklist(tasks),
  about: line,
  promise: v.nullable(customerPromiseSchema),
  lastReached: v.nullable(dayTimeSchema),
  lastTried: v.nullable(dayTimeSchema),
  /** Attempts since the customer was last reached (method.md, rule 7). */
  attempts: countSchema,
  /** Null for a customer's dossier. A loose sheet has its title for a name on the card. */
  sheet: v.optional(v.nullable(looseSheetSchema), null),
  /** Only a loose sheet reminds of something that stands in a customer's dossier (adr/0026). */
  reminds: v.optional(v.nullable(remindsSchema), null),
  /** Null where nothing of it is known. */
  care: v.optional(v.nullable(careSchema), null),
  /** Its own estimate; null when that of its kind counts (method.md, rule 9). */
  minutes: v.optional(v.nullable(minutesSchema), null),
  /** How often it was moved away from a day since the last contact (method.md, rule 10). */
  moves: v.optional(countSchema, 0),
  /** The leave for which it is to be handed over to a colleague. */
  handOverFor: v.optional(v.nullable(line), null),
  /** When it was put into the bin; null for a dossier in the binder. */
  binnedAt: v.nullable(instantSchema),
  createdAt: instantSchema,
});
export type Dossier = v.InferOutput<typeof dossierSchema>;

export function parseDossier(value: unknown): Dossier {
  return v.parse(dossierSchema, value);
}
