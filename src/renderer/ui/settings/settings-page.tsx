import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { useServices } from '../../state/services';
import { Sheet } from '../kit/spread';
import { BinderSettings } from './binder-settings';
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
        <Section title={t('settings.data')}>
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

function DataLocation() {
  const { t } = useI18n();
  const { shell } = useServices();
  return (
    <>
      <p className={styles.prose}>
        {t(shell.capabilities.ownsItsData ? 'settings.dataDesktop' : 'settings.dataBrowser')}
      </p>
      <p className={styles.version}>{t('settings.version', { version: import.meta.env.VITE_VERSION })}</p>
    </>
  );
}
