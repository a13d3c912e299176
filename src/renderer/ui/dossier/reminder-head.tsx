import type { Dossier, Reminder } from '@shared/domain/records/dossier';
import { FolderOpen } from 'lucide-react';
import { openCustomer } from '../../commands/care-commands';
import { describeReminder } from '../../i18n/describe-care';
import { useI18n } from '../../i18n/i18n-context';
import { useDossier, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { ContactLink } from '../kit/contact-link';
import styles from './dossier-head.module.css';

/** Of what a reminder reminds. */
export function ReminderLine({ reminder }: { readonly reminder: Reminder }) {
  const i18n = useI18n();
  const today = useToday();
  const customer = useDossier(reminder.reminds.dossierId);
  if (!customer) return <p>{i18n.t(`reminder.${reminder.reminds.kind}`)}</p>;
  const words = describeReminder(reminder, customer, i18n, today);
  return <p>{[i18n.t(`reminder.${reminder.reminds.kind}`), words].filter(Boolean).join(' · ')}</p>;
}

/** How to reach the customer, and the way to the dossier. */
export function ReminderReach({ reminder }: { readonly reminder: Reminder }) {
  const customer = useDossier(reminder.reminds.dossierId);
  return customer ? <Reach customer={customer} /> : null;
}

function Reach({ customer }: { readonly customer: Dossier }) {
  const { t } = useI18n();
  const services = useServices();
  const { phones, emails } = customer.card;
  return (
    <>
      {phones.map((phone) => (
        <ContactLink key={phone} kind="tel" value={phone} of={customer.id} className={styles.phone} />
      ))}
      {emails.map((email) => (
        <ContactLink key={email} kind="mailto" value={email} of={customer.id} className={styles.email} />
      ))}
      <Button look="chip" onClick={() => void openCustomer.run(services)}>
        <FolderOpen size={15} aria-hidden="true" /> {t('commands.openCustomer')} <CommandKeys command={openCustomer} />
      </Button>
    </>
  );
}
