import { assertNever } from '../base/assert-never';
import type { PreparationField } from '../records/binder';
import type { InfoCard } from '../records/dossier';

/** Which of the wanted fields a card still lacks before a first call; none when it is prepared. */
export function missingForFirstCall(card: InfoCard, wanted: readonly PreparationField[]): PreparationField[] {
  return wanted.filter((field) => !isFilled(card, field));
}

function isFilled(card: InfoCard, field: PreparationField): boolean {
  switch (field) {
    case 'phone':
      return card.phones.some((phone) => phone.trim() !== '');
    case 'email':
      return card.emails.some((email) => email.trim() !== '');
    case 'class':
      return card.class !== null;
    case 'name':
    case 'company':
    case 'address':
    case 'source':
    case 'notes':
      return card[field].trim() !== '';
    default:
      return assertNever(field);
  }
}
