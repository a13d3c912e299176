import { useId, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { recover, type RecoveryServices, type Situation } from '../../state/recovery';
import { Button } from '../kit/button';
import { OfferName, OfferOutcome } from './offer-words';
import styles from './recovery.module.css';

interface OtherOffersProps {
  readonly services: RecoveryServices;
  readonly situation: Situation;
}

/** More would push the other ways out of sight. */
const shownAtFirst = 3;

export function OtherOffers({ services, situation }: OtherOffersProps) {
  const { t } = useI18n();
  const titleId = useId();
  const [all, setAll] = useState(false);
  const others = situation.offers.slice(1);
  const shown = all ? others : others.slice(0, shownAtFirst);
  if (others.length === 0) return null;
  const today = services.clock.today();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{t('recovery.others')}</h2>
      <ul className={styles.offers}>
        {shown.map((offer) => (
          <li key={offer.backup?.name ?? ''}>
            <div>
              <OfferName offer={offer} situation={situation} today={today} />
              <OfferOutcome offer={offer} situation={situation} today={today} />
            </div>
            <Button onClick={() => void recover(services, { kind: 'offer', offer })}>{t('recovery.take')}</Button>
          </li>
        ))}
      </ul>
      {shown.length < others.length && (
        <Button look="chip" onClick={() => setAll(true)}>
          {t('recovery.more', { count: others.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
