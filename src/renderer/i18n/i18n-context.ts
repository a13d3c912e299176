import { createContext, useContext } from 'react';
import { createFormats, type Formats } from './formats';
import type { Locale } from './locale';
import { oweMessages } from './later-messages';
import { createTranslator, loadMessages, loadPart, type Translate } from './translator';

/** The user's language as one value: texts, formats and what they follow from. */
export interface I18n {
  readonly locale: Locale;
  readonly t: Translate;
  readonly formats: Formats;
}

export async function createI18n(locale: Locale): Promise<I18n> {
  const t = createTranslator(await loadMessages(locale.language), locale.tag);
  return { locale, t, formats: createFormats(locale.tag, t) };
}

/** For the first screen: the parts that load when they are shown bring the rest of the messages with them. */
export async function createFirstI18n(locale: Locale): Promise<I18n> {
  const messages = { ...(await loadPart(locale.language, 'first')) };
  oweMessages(async () => void Object.assign(messages, await loadPart(locale.language, 'later')));
  const t = createTranslator(messages, locale.tag);
  return { locale, t, formats: createFormats(locale.tag, t) };
}

export const I18nContext = createContext<I18n | null>(null);

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('No language: mount under I18nContext');
  return i18n;
}
