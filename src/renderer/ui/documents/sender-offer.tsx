import { AtSign } from 'lucide-react';
import type { DossierId } from '@shared/domain/records/ids';
import { addEmail } from '../../actions/note-mail';
import { useI18n } from '../../i18n/i18n-context';
import { takeOffer } from '../../state/intake';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './document-list.module.css';

interface SenderOfferProps {
  readonly dossierId: DossierId;
  readonly address: string;
}

/** The address of a mail's sender, to be put on the card with one click. */
export function SenderOffer({ dossierId, address }: SenderOfferProps) {
  const { t } = useI18n();
  const services = useServices();
  const add = async (button: HTMLElement) => {
    const around = button.closest<HTMLElement>('article, [role="tabpanel"]');
    if (!(await runAction(services, addEmail, dossierId, address))) return;
    takeOffer(address);
    // The button goes with the offer; whoever uses keys is not to begin at the top of the page.
    (around?.querySelector<HTMLElement>('h2[tabindex]') ?? around)?.focus();
  };
  return (
    <p className={styles.actions}>
      <span>{t('mail.notOnCard', { address })}</span>
      <Button
        look="chip"
        aria-label={t('mail.toCardNamed', { address })}
        onClick={({ currentTarget }) => void add(currentTarget)}
      >
        <AtSign size={15} aria-hidden="true" /> {t('mail.toCard')}
      </Button>
    </p>
  );
}
