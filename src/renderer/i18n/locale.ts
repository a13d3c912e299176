import type { LanguageChoice } from '@shared/domain/records/preferences';
import type { Language } from '@shared/messages/message-key';

/** Language of the texts, and the full locale that dates and numbers follow (`en-US` puts the month first). */
export interface Locale {
  readonly language: Language;
  readonly tag: string;
  readonly dayFirst: boolean;
}

/**
 * The locale for a choice in Settings and what the system prefers, best first. A system that speaks neither language
 * gets English.
 */
export function localeFor(choice: LanguageChoice, systemTags: readonly string[]): Locale {
  const language = choice === 'system' ? preferredLanguage(systemTags) : choice;
  const tag =
    systemTags.find((candidate) => languageOf(candidate) === language) ?? (language === 'de' ? 'de-DE' : 'en-GB');
  return { language, tag, dayFirst: isDayFirst(tag) };
}

function preferredLanguage(systemTags: readonly string[]): Language {
  for (const tag of systemTags) {
    const language = languageOf(tag);
    if (language === 'de' || language === 'en') return language;
  }
  return 'en';
}

function languageOf(tag: string): string {
  return tag.slice(0, 2).toLowerCase();
}

function isDayFirst(tag: string): boolean {
  const parts = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).formatToParts(0);
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'day';
}
