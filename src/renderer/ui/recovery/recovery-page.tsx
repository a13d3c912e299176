import { useEffect } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { lookAround, type RecoveryServices, useRecovery } from '../../state/recovery';
import { BestOffer } from './best-offer';
import { CountsTable } from './counts-table';
import { Done } from './done';
import { OtherOffers } from './other-offers';
import { OtherWays } from './other-ways';
import { Places } from './places';
import { Progress } from './progress';
import { RecoveryTrouble } from './recovery-trouble';
import styles from './recovery.module.css';

/** What was there, what is there, and the ways to go on. */
export function RecoveryPage({ services }: { readonly services: RecoveryServices }) {
  const { t } = useI18n();
  const { stage, situation, progress, recovered } = useRecovery();
  useEffect(() => void lookAround(services), [services]);
  if (stage === 'done' && recovered) return <Done services={services} recovered={recovered} />;
  return (
    <main className={styles.page}>
      <h1>{t('recovery.title')}</h1>
      <p className={styles.lead}>{t(`recovery.damage.${services.finding.damage}`)}</p>
      <p>{t('recovery.calm')}</p>
      {situation && <CountsTable situation={situation} today={services.clock.today()} />}
      {stage === 'working' ? <Progress progress={progress} /> : null}
      {situation === null && <p role="status">{t('recovery.looking')}</p>}
      {situation && stage === 'choosing' && (
        <>
          <RecoveryTrouble />
          <BestOffer services={services} situation={situation} />
          <OtherOffers services={services} situation={situation} />
          <OtherWays services={services} situation={situation} />
          <Places situation={situation} />
        </>
      )}
    </main>
  );
}
