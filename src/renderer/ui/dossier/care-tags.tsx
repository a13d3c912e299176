import type { Care } from '@shared/domain/records/care';
import { titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { describeDeadline } from '../../i18n/describe-care';
import { useI18n } from '../../i18n/i18n-context';
import { lookUp } from '../../state/desk';
import { useDossier, useToday } from '../../state/queries';
import { Button } from '../kit/button';
import { Tag } from '../kit/tag';
import styles from './care.module.css';

/** What to know of a customer before the call: an open complaint, the phase, the temperament with advice, who recommended one. */
export function CareTags({ care }: { readonly care: Care }) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const { complaint, phase, temperament, referredBy } = care;
  return (
    <>
      {complaint && (
        <Tag tone={complaint.answerBy < today ? 'late' : 'promise'}>
          {t('care.complaint')}: {complaint.about} · {describeDeadline(complaint, i18n, today)}
        </Tag>
      )}
      {phase && <Tag>{t(`care.phaseOf.${phase}`)}</Tag>}
      {temperament && <Tag>{t(`care.temperamentOf.${temperament}`)}</Tag>}
      {referredBy && <Referrer id={referredBy} />}
      {temperament && <span className={styles.advice}>{t(`care.advice.${temperament}`)}</span>}
    </>
  );
}

/** Where the one's dossier is gone there is nothing to say. */
function Referrer({ id }: { readonly id: DossierId }) {
  const { t } = useI18n();
  const referrer = useDossier(id);
  if (referrer?.binnedAt !== null) return null;
  const name = titleOf(referrer.card) || t('unnamed');
  return (
    <Button look="bare" className={styles.name} onClick={() => lookUp(id)}>
      {t('care.referredByNamed', { name })}
    </Button>
  );
}
