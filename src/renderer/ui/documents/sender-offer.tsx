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
  const add = async () => {
    if (await runAction(services, addEmail, dossierId, address)) takeOffer(address);
  };
  return (
    <p className={styles.actions}>
      <span>{t('mail.notOnCard', { address })}</span>
      <Button look="chip" aria-label={t('mail.toCardNamed', { address })} onClick={() => void add()}>
        <AtSign size={15} aria-hidden="true" /> {t('mail.toCard')}
      </Button>
    </p>
  );
}
