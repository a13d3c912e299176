import type { I18n } from './i18n-context';

/** The name of a country by its ISO code, in the user's language. */
export function countryName(code: string, { locale }: Pick<I18n, 'locale'>): string {
  return new Intl.DisplayNames(locale.tag, { type: 'region' }).of(code) ?? code;
}
