import type { ShellPort } from '@shared/contract/shell-port';
import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';
import styles from './recovery.module.css';

/** Data of a later release: not opened, and nothing changed in it. */
export function NewerPage({ shell }: { readonly shell: ShellPort }) {
  const { t } = useI18n();
  const [location, setLocation] = useState<string | null>(null);
  useEffect(() => void shell.storageState().then((state) => setLocation(state.location)), [shell]);
  return (
    <main className={styles.page}>
      <h1>{t('recovery.newer.title')}</h1>
      <p className={styles.lead}>{t('recovery.newer.why')}</p>
      <p>{t('recovery.newer.next')}</p>
      {location !== null && (
        <p className={styles.path}>
          {t('recovery.places.data')}: {location}
        </p>
      )}
      <Button look="primary" onClick={() => window.location.reload()}>
        {t('recovery.lookAgain')}
      </Button>
    </main>
  );
}
