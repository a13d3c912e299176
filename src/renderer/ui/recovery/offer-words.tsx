import type { Offer } from '@shared/domain/recovery/offers';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { missingSteps, type Situation } from '../../state/recovery';
import { dayAndTime } from './day-and-time';
import styles from './recovery.module.css';

interface OfferProps {
  readonly offer: Offer;
  readonly situation: Situation;
  readonly today: PlainDate;
}

/** Which backup it is, what it holds and where it lies. */
export function OfferName({ offer: { backup }, situation, today }: OfferProps) {
  const { t, formats } = useI18n();
  if (!backup) return <p className={styles.offerName}>{t('recovery.offer.journalOnly')}</p>;
  const { counts, area, verified, madeAt } = backup;
  const folder = situation.listing.chosen?.name ?? '';
  const details = [
    t('recovery.offer.holds', { dossiers: counts['dossiers'] ?? 0, contacts: counts['contacts'] ?? 0 }),
    area === 'chosen' ? t('recovery.offer.inFolder', { folder }) : t('recovery.offer.inDefault'),
    ...(verified ? [] : [t('recovery.offer.unverified')]),
  ];
  return (
    <p className={styles.offerName}>
      {t('recovery.offer.backup', dayAndTime(madeAt.instant, formats, today))}
      <small>{details.join(' · ')}</small>
    </p>
  );
}

/** How far it brings everything back, and what would be missing. */
export function OfferOutcome({ offer, situation, today }: OfferProps) {
  const { t, formats } = useI18n();
  const missing = missingSteps(situation, offer);
  const withJournal = offer.at !== null && offer.at !== offer.backup?.madeAt.instant;
  return (
    <p>
      {withJournal ? t('recovery.offer.reaches', dayAndTime(offer.at, formats, today)) : t('recovery.offer.toItself')}{' '}
      <strong>
        {missing === null && t('recovery.offer.unknown')}
        {missing === 0 && t('recovery.offer.complete')}
        {missing !== null && missing > 0 && t('recovery.offer.missing', { count: missing })}
      </strong>
    </p>
  );
}
