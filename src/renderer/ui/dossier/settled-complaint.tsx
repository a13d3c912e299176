import type { Contact } from '@shared/domain/records/contact';
import { describeSettled } from '../../i18n/describe-care';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';

/** The complaint that was answered with a contact. */
export function SettledComplaint({ contact }: { readonly contact: Contact }) {
  const i18n = useI18n();
  const today = useToday();
  return <>{describeSettled(contact, i18n, today)}</>;
}
