import type { ReactNode } from 'react';
import { goToStorage } from '../../commands/storage-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Sheet } from '../kit/spread';
import { BinderSettings } from './binder-settings';
import { EstimateSettings } from './estimate-settings';
import { KeySettings } from './key-settings';
import { LanguageSettings, ThemeSettings } from './look-settings';
import styles from './settings.module.css';

/** Everything that can be set, on one page. */
export function SettingsPage() {
  const { t } = useI18n();
  return (
    <Sheet label={t('places.settings')}>
      <div className={styles.page}>
        <div className={styles.pair}>
          <LanguageSettings />
          <ThemeSettings />
        </div>
        <Section title={t('settings.binder')}>
          <BinderSettings />
        </Section>
        <Section title={t('settings.estimates')}>
          <EstimateSettings />
        </Section>
        <Section title={t('places.storage')}>
          <DataLocation />
        </Section>
        <Section title={t('settings.keys')}>
          <KeySettings />
        </Section>
      </div>
    </Sheet>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** In a sentence; all the rest stands on a page of its own. */
function DataLocation() {
  const { t } = useI18n();
  const services = useServices();
  return (
    <>
      <p className={styles.prose}>
        {t(services.shell.capabilities.ownsItsData ? 'settings.dataDesktop' : 'settings.dataBrowser')}
      </p>
      <Button onClick={() => void goToStorage.run(services)}>{t('storage.open')}</Button>
      <p className={styles.version}>{t('settings.version', { version: import.meta.env.VITE_VERSION })}</p>
    </>
  );
}
