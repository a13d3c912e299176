import { unmarkForHandover } from '../../actions/mark-for-handover';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { WhoAndWhen } from './mark-for-handover';
import styles from './absence.module.css';

/** The dossiers marked for a colleague, each with the way to take the mark away. */
export function MarkedForHandover({ marked }: { readonly marked: readonly Dossier[] }) {
  const { t } = useI18n();
  const services = useServices();
  if (marked.length === 0) return null;
  const unmark = (dossiers: readonly Dossier[]) =>
    void runAction(
      services,
      unmarkForHandover,
      dossiers.map(({ id }) => id),
    );
  return (
    <section className={styles.marked} aria-label={t('absence.markedList')}>
      <h3>{t('absence.markedCount', { count: marked.length })}</h3>
      <Button look="chip" onClick={() => unmark(marked)}>
        {t('absence.unmarkAll')}
      </Button>
      <ul className={styles.list}>
        {marked.map((dossier) => (
          <li key={dossier.id}>
            <WhoAndWhen dossier={dossier} />
            <Button
              look="chip"
              aria-label={t('absence.unmarkNamed', { name: titleOf(dossier.card) || t('unnamed') })}
              onClick={() => unmark([dossier])}
            >
              {t('absence.unmark')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
