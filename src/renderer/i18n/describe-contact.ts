import type { Contact } from '@shared/domain/records/contact';
import type { I18n } from './i18n-context';

/** What a contact is headed by: its outcome under the name that it had then, else that it is a note, or work that was done. */
export function contactTitle(
  { outcomeId, outcomeName, result }: Pick<Contact, 'outcomeId' | 'outcomeName' | 'result'>,
  { formats }: I18n,
): string {
  return formats.outcome({ id: outcomeId ?? (result === 'done' ? 'done' : 'note'), name: outcomeName });
}
