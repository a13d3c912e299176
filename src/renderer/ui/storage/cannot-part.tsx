import { useI18n } from '../../i18n/i18n-context';
import { useServices } from '../../state/services';
import { Part } from './part';
import styles from './storage-page.module.css';

const abilities = ['findsNewFiles', 'chosenFolder', 'outlivesDatabase', 'knowsFreeSpace'] as const;

/** What the other edition could do. Said plainly, where one may still decide for it. */
export function CannotPart() {
  const { t } = useI18n();
  const { vault } = useServices().shell;
  const lacking = abilities.filter((ability) => !vault[ability]);
  if (lacking.length === 0) return null;
  return (
    <Part title={t('storage.cannot.title')}>
      <ul className={styles.cannot}>
        {lacking.map((ability) => (
          <li key={ability}>{t(`storage.cannot.${ability}`)}</li>
        ))}
      </ul>
      <p className={styles.prose}>{t('storage.cannot.desktop')}</p>
    </Part>
  );
}
