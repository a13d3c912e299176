import * as v from 'valibot';
import { paperNames } from '../printing/paper';
import { leastMegabytes, mostMegabytes, usualMegabytes } from '../documents/intake';
import { binderIdSchema } from './ids';
import { line, plainDateSchema } from './schemas';

export const languageChoices = ['system', 'de', 'en'] as const;
export const themeChoices = ['system', 'light', 'dark'] as const;

/** The keys of the commands whose keys were changed, by the command's id; an empty list means none. */
const chosenKeysSchema = v.record(v.string(), v.array(line));
export type ChosenKeys = v.InferOutput<typeof chosenKeysSchema>;

/** What is set for this device, not for a binder. */
export const preferencesSchema = v.object({
  language: v.picklist(languageChoices),
  theme: v.picklist(themeChoices),
  openBinder: v.nullable(binderIdSchema),
  keys: v.optional(chosenKeysSchema, {}),
  /** The last day whose summary was shown at its beginning. */
  dayBegun: v.optional(v.nullable(plainDateSchema), null),
  /** The paper in the printer; absent while it is the usual one of the country. */
  paper: v.exactOptional(v.picklist(paperNames)),
  /** How large a document may be, in megabytes. */
  documentMegabytes: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(leastMegabytes), v.maxValue(mostMegabytes)),
    usualMegabytes,
  ),
});
export type Preferences = v.InferOutput<typeof preferencesSchema>;
export type LanguageChoice = (typeof languageChoices)[number];

export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  openBinder: null,
  keys: {},
  dayBegun: null,
  documentMegabytes: usualMegabytes,
};
