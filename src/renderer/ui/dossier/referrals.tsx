import { careOf } from '@shared/domain/care/change-care';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { saveCare, useReferred } from '../../state/care';
import { lookUp, showPanel } from '../../state/desk';
import { useDossier, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './care.module.css';

/** Whether the customer was asked to recommend one, who has recommended one to the customer, and whom the customer has sent. */
export function Referrals({ dossier }: { readonly dossier: Dossier }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const { referralAskedOn, referredBy } = careOf(dossier);
  const referred = useReferred(dossier.id) ?? [];
  return (
    <div className={styles.part}>
      <h3>{t('care.referrals')}</h3>
      <p className={styles.line}>
        <span>
          {referralAskedOn
            ? t('care.askedOn', { day: formats.dayAndMonth(referralAskedOn, today) })
            : t('care.neverAsked')}
        </span>
        {referralAskedOn !== today && (
          <Button look="chip" onClick={() => void saveCare(services, dossier.id, { referralAskedOn: today })}>
            {t('care.askedToday')}
          </Button>
        )}
        {referralAskedOn && (
          <Button look="bare" onClick={() => void saveCare(services, dossier.id, { referralAskedOn: null })}>
            {t('care.forgetAsked')}
          </Button>
        )}
      </p>
      <p className={styles.line}>
        <span>{t('care.referredBy')}</span>
        {referredBy && <Named id={referredBy} />}
        <Button look="chip" onClick={() => showPanel('referrer')}>
          {t(referredBy ? 'care.changeReferrer' : 'care.chooseReferrer')}
        </Button>
        {referredBy && (
          <Button look="bare" onClick={() => void saveCare(services, dossier.id, { referredBy: null })}>
            {t('care.dropReferrer')}
          </Button>
        )}
      </p>
      {referred.length > 0 && (
        <div className={styles.line}>
          <span>{t('care.referred')}</span>
          <ul className={styles.names}>
            {referred.map(({ id, card }) => (
              <li key={id}>
                <Button look="bare" className={styles.name} onClick={() => lookUp(id)}>
                  {titleOf(card) || t('unnamed')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Named({ id }: { readonly id: DossierId }) {
  const { t } = useI18n();
  const dossier = useDossier(id);
  if (dossier === undefined) return null;
  if (dossier?.binnedAt !== null) return <span>{t('care.gone')}</span>;
  return (
    <Button look="bare" className={styles.name} onClick={() => lookUp(id)}>
      {titleOf(dossier.card) || t('unnamed')}
    </Button>
  );
}
