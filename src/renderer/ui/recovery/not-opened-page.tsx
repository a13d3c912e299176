import type { ShellPort } from '@shared/contract/shell-port';
import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';
import styles from './recovery.module.css';

interface NotOpenedPageProps {
  readonly shell: ShellPort;
  /** It is of a later release; or the disk has no room, so that opening it could cost all of it. */
  readonly why: 'newer' | 'noRoom';
}

/** Data that was not opened: nothing has changed in it. */
export function NotOpenedPage({ shell, why }: NotOpenedPageProps) {
  const { t } = useI18n();
  const [location, setLocation] = useState<string | null>(null);
  useEffect(() => void shell.storageState().then((state) => setLocation(state.location)), [shell]);
  return (
    <main className={styles.page}>
      <h1>{t(`recovery.${why}.title`)}</h1>
      <p className={styles.lead}>{t(`recovery.${why}.why`)}</p>
      <p>{t(`recovery.${why}.next`)}</p>
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
