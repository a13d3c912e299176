import { titleOf } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { lookUp, useDesk } from '../../state/desk';
import { useDossiers, useDrafts } from '../../state/queries';
import styles from './half-typed.module.css';

/** Offers the entries that were left half typed, wherever their dossiers lie. */
export function HalfTyped() {
  const { t } = useI18n();
  const open = useDesk((desk) => desk.open);
  const drafts = useDrafts() ?? [];
  const dossiers = useDossiers(drafts.map((draft) => draft.dossierId)) ?? [];
  const waiting = dossiers.filter((dossier) => dossier.id !== open && dossier.binnedAt === null);
  if (waiting.length === 0) return null;
  return (
    <aside className={styles.offer} aria-label={t('today.halfTyped')}>
      <h2>{t('today.halfTyped')}</h2>
      <ul>
        {waiting.map((dossier) => (
          <li key={dossier.id}>
            <button type="button" onClick={() => lookUp(dossier.id)}>
              {titleOf(dossier.card) || t('unnamed')}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
