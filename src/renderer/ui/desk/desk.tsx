import { type ReactNode, useEffect } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { Binding } from './binding';
import { DeskHead } from './desk-head';
import { Navigation } from './navigation';
import { NoticeStrip } from './notice-strip';
import { SampleBanner } from './sample-banner';
import { useViewTitle } from './view-title';
import { lazyPart } from '../kit/lazy-part';
import { useLater } from '../kit/use-later';
import styles from './desk.module.css';

/** The desk: places on the left, what the page is about on top, the binder with its tabs, and what was done last. */
export function Desk({ children }: { readonly children: ReactNode }) {
  useWindowTitle();
  return (
    <div className={styles.desk}>
      <Navigation />
      <main className={styles.main}>
        <DeskHead />
        <SampleBanner />
        <Safety />
        <Binding>{children}</Binding>
        <NoticeStrip />
      </main>
    </div>
  );
}

const SafetyBanner = lazyPart(async () => (await import('./safety-banner')).SafetyBanner);

/** So long the first screen is left alone. */
const calm = 1_500;

function Safety() {
  const due = useLater(calm);
  return due && <SafetyBanner />;
}

function useWindowTitle(): void {
  const { t } = useI18n();
  const title = useViewTitle();
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
}
