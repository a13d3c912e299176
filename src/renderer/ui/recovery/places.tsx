import { useI18n } from '../../i18n/i18n-context';
import type { Situation } from '../../state/recovery';
import styles from './recovery.module.css';

/** The paths, for whoever looks for the files by other means. */
export function Places({ situation: { places, listing, asides } }: { readonly situation: Situation }) {
  const { t } = useI18n();
  const inBrowser = t('recovery.places.inBrowser');
  const rows = [
    { key: 'data', name: t('recovery.places.data'), where: places.location ?? inBrowser },
    { key: 'backups', name: t('recovery.places.backups'), where: places.backupLocation ?? inBrowser },
    ...(listing.chosen ? [{ key: 'chosen', name: t('recovery.places.chosen'), where: listing.chosen.name }] : []),
    ...asides.map(({ name, location }) => ({ key: name, name: t('recovery.places.asides'), where: location })),
  ];
  return (
    <details className={styles.places}>
      <summary>{t('recovery.places.title')}</summary>
      <dl>
        {rows.map(({ key, name, where }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
