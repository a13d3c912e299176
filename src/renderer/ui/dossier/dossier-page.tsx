import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react/tab';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useDossier } from '../../state/queries';
import { CardForm } from './card-form';
import { DossierHead } from './dossier-head';
import { History } from './history';
import { PlaceLine } from './place-line';
import styles from './dossier-page.module.css';

interface DossierPageProps {
  readonly logStrip: (dossier: Dossier) => ReactNode;
}

/** The right page: the dossier that lies on top, and below it the strip to log and file. */
export function DossierPage({ logStrip }: DossierPageProps) {
  const open = useDesk((desk) => desk.open);
  return open === null ? <NothingOpen /> : <OpenDossier key={open} id={open} logStrip={logStrip} />;
}

function NothingOpen() {
  const { t } = useI18n();
  return <p className={styles.nothing}>{t('dossier.nothingOpen')}</p>;
}

function OpenDossier({ id, logStrip }: DossierPageProps & { readonly id: DossierId }) {
  const { t } = useI18n();
  const dossier = useDossier(id);
  const [page, setPage] = useState<string | null | undefined>('history');
  if (dossier === undefined) return null;
  if (dossier === null) return <p className={styles.nothing}>{t('refusal.gone')}</p>;
  const inBinder = dossier.binnedAt === null && dossier.place.kind !== 'closed';
  return (
    <article className={styles.dossier}>
      <DossierHead dossier={dossier} />
      <PlaceLine dossier={dossier} />
      <TabProvider selectedId={page} setSelectedId={setPage}>
        <TabList className={styles.tabs} aria-label={t('dossier.pages')}>
          <Tab id="history" className={styles.tab}>
            {t('dossier.history')}
          </Tab>
          <Tab id="card" className={styles.tab}>
            {t('dossier.card')}
          </Tab>
        </TabList>
        <TabPanel tabId="history" className={styles.panel}>
          <History dossier={dossier} />
        </TabPanel>
        <TabPanel tabId="card" className={styles.panel}>
          <CardForm dossier={dossier} />
        </TabPanel>
      </TabProvider>
      {inBinder && logStrip(dossier)}
    </article>
  );
}
