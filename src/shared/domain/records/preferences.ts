import * as v from 'valibot';
import { binderIdSchema } from './ids';

export const languageChoices = ['system', 'de', 'en'] as const;
export const themeChoices = ['system', 'light', 'dark'] as const;

/** What is set for this device, not for a binder. */
export const preferencesSchema = v.object({
  language: v.picklist(languageChoices),
  theme: v.picklist(themeChoices),
  openBinder: v.nullable(binderIdSchema),
});
export type Preferences = v.InferOutput<typeof preferencesSchema>;
export type LanguageChoice = (typeof languageChoices)[number];
export type ThemeChoice = (typeof themeChoices)[number];

export const defaultPreferences: Preferences = { language: 'system', theme: 'system', openBinder: null };
