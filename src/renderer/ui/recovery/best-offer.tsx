import { useEffect, useId, useRef } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { recover, type RecoveryServices, type Situation } from '../../state/recovery';
import { Button } from '../kit/button';
import { FolderHint } from './folder-hint';
import { OfferName, OfferOutcome } from './offer-words';
import styles from './recovery.module.css';

interface BestOfferProps {
  readonly services: RecoveryServices;
  readonly situation: Situation;
}

/** What brings back most, ready to be done by one key. */
export function BestOffer({ services, situation }: BestOfferProps) {
  const { t } = useI18n();
  const titleId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [offer] = situation.offers;
  useEffect(() => button.current?.focus(), []);
  return (
    <section className={styles.best} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('recovery.recommended')}</h2>
      {offer ? (
        <>
          <OfferName offer={offer} situation={situation} today={services.clock.today()} />
          <OfferOutcome offer={offer} situation={situation} today={services.clock.today()} />
          <Button ref={button} look="primary" onClick={() => void recover(services, { kind: 'offer', offer })}>
            {t('recovery.restore')}
          </Button>
        </>
      ) : (
        <p>{t('recovery.noOffers')}</p>
      )}
      <FolderHint services={services} situation={situation} />
    </section>
  );
}
