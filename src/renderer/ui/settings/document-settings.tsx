import { useState } from 'react';
import { leastMegabytes, mostMegabytes } from '@shared/domain/documents/intake';
import { useI18n } from '../../i18n/i18n-context';
import { usePreferences } from '../../state/queries';
import { savePreferences } from '../../state/save-preferences';
import { useServices } from '../../state/services';
import styles from './settings.module.css';

/** How large a document may be. What is no size stays in the field until it is left. */
export function DocumentSettings() {
  const { t } = useI18n();
  const services = useServices();
  const stored = usePreferences()?.documentMegabytes;
  const [typed, setTyped] = useState<string | null>(null);
  if (stored === undefined) return null;
  const leave = () => {
    const megabytes = Math.round(Number(typed ?? stored));
    setTyped(null);
    if (megabytes >= leastMegabytes && megabytes <= mostMegabytes && megabytes !== stored)
      void savePreferences(services, { documentMegabytes: megabytes });
  };
  return (
    <>
      <label className={styles.amount}>
        <span>{t('documents.limit.label')}</span>
        <input
          type="number"
          min={leastMegabytes}
          max={mostMegabytes}
          value={typed ?? stored}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={leave}
          onKeyDown={({ key }) => {
            if (key === 'Enter') leave();
          }}
        />
        <span>{t('documents.limit.unit')}</span>
      </label>
      <p className={styles.prose}>{t('documents.limit.hint', { least: leastMegabytes, most: mostMegabytes })}</p>
    </>
  );
}
