import { useRef } from 'react';
import { X } from 'lucide-react';
import type { DossierId } from '@shared/domain/records/ids';
import { noteMail } from '../../actions/note-mail';
import { useI18n } from '../../i18n/i18n-context';
import { focusLogStrip, useLogForm } from '../../state/log-form';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from './button';
import { IconButton } from './icon-button';
import styles from './log-offer.module.css';

interface LogOfferProps {
  readonly kind: 'tel' | 'mailto';
  readonly value: string;
  readonly of: DossierId;
  readonly onEnd: () => void;
}

/**
 * Offered once another program has been opened for a call or a mail. A contact is written down with where the dossier goes next (method.md,
 * rule 2); that a mail was written can also be noted, and moves nothing.
 */
export function LogOffer({ kind, value, of, onEnd }: LogOfferProps) {
  const { t } = useI18n();
  const services = useServices();
  const offer = useRef<HTMLDivElement>(null);
  const loggable = useLogForm(({ form }) => form?.dossierId === of);
  if (!loggable) return null;
  const log = () => {
    onEnd();
    focusLogStrip();
  };
  // The focus goes back to the link that the offer stands behind.
  const leave = () => {
    const link = offer.current?.previousElementSibling;
    if (link instanceof HTMLElement) link.focus();
    onEnd();
  };
  const note = () => {
    leave();
    void runAction(services, noteMail, of, t('mail.written', { address: value }));
  };
  return (
    <div ref={offer} className={styles.offer} role="group" aria-label={t('mail.offer.label')}>
      <p role="status">{t(kind === 'tel' ? 'mail.offer.call' : 'mail.offer.mail')}</p>
      <Button look="chip" onClick={log}>
        {t('mail.offer.log')}
      </Button>
      {kind === 'mailto' && (
        <Button look="chip" onClick={note}>
          {t('mail.offer.note')}
        </Button>
      )}
      <IconButton icon={X} size={15} label={t('mail.offer.dismiss')} onClick={leave} />
    </div>
  );
}
