import type { Contact } from '@shared/domain/records/contact';
import type { I18n } from './i18n-context';

type Titled = Pick<Contact, 'outcomeId' | 'outcomeName' | 'result'> & Partial<Pick<Contact, 'reminder'>>;

/** What a contact is headed by: its outcome under the name that it had then, of what it was reminded, or that it is a note or work done. */
export function contactTitle({ outcomeId, outcomeName, result, reminder }: Titled, { t, formats }: I18n): string {
  if (reminder && result === 'done') return [t(`reminder.${reminder.kind}`), reminder.about].filter(Boolean).join(': ');
  return formats.outcome({ id: outcomeId ?? (result === 'done' ? 'done' : 'note'), name: outcomeName });
}
