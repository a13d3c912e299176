import { useState } from 'react';
import { careOf } from '@shared/domain/care/change-care';
import { relationPhases, temperaments } from '@shared/domain/records/care';
import type { Dossier } from '@shared/domain/records/dossier';
import { complaint as openComplaint } from '../../commands/care-commands';
import { describeDeadline } from '../../i18n/describe-care';
import { useI18n } from '../../i18n/i18n-context';
import { saveCare } from '../../state/care';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { OneOf } from '../kit/one-of';
import { Anniversaries } from './anniversaries';
import { Referrals } from './referrals';
import card from './card-form.module.css';
import styles from './care.module.css';

/** What is known of a customer besides the card. It stays folded where that is nothing, as it is for most. */
export function CarePart({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const [unfolded, setUnfolded] = useState(dossier.care !== null);
  return (
    <details className={styles.care} open={unfolded} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary>{t('care.title')}</summary>
      {unfolded && (
        <div className={styles.fields}>
          <Phase dossier={dossier} />
          <Temperament dossier={dossier} />
          <Anniversaries dossier={dossier} />
          <Complaining dossier={dossier} />
          <Referrals dossier={dossier} />
        </div>
      )}
    </details>
  );
}

function Phase({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const services = useServices();
  const { phase } = careOf(dossier);
  return (
    <label className={card.field}>
      <span>{t('care.phase')}</span>
      <OneOf
        values={[null, ...relationPhases]}
        value={phase}
        words={(one) => t(one === null ? 'care.noPhase' : `care.phaseOf.${one}`)}
        onChoose={(chosen) => void saveCare(services, dossier.id, { phase: chosen })}
      />
    </label>
  );
}

function Temperament({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const services = useServices();
  const { temperament } = careOf(dossier);
  return (
    <label className={card.field}>
      <span>{t('care.temperament')}</span>
      <OneOf
        values={[null, ...temperaments]}
        value={temperament}
        words={(one) => t(one === null ? 'care.noPhase' : `care.temperamentOf.${one}`)}
        onChoose={(chosen) => void saveCare(services, dossier.id, { temperament: chosen })}
      />
    </label>
  );
}

function Complaining({ dossier }: { readonly dossier: Dossier }) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const today = useToday();
  const { complaint } = careOf(dossier);
  return (
    <div className={styles.part}>
      <h3>{t('care.complaint')}</h3>
      {complaint && (
        <p>
          {complaint.about} · {describeDeadline(complaint, i18n, today)}
        </p>
      )}
      <Button look="chip" onClick={() => void openComplaint.run(services)}>
        {t(complaint ? 'care.openComplaint' : 'care.enterComplaint')}
      </Button>
    </div>
  );
}
