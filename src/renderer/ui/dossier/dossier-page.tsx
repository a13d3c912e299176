import { type ReactNode, Suspense } from 'react';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useDossier } from '../../state/queries';
import { lazyPart } from '../kit/lazy-part';
import { Tabs } from '../kit/tabs';
import { DossierHead } from './dossier-head';
import { History } from './history';
import { PlaceLine } from './place-line';
import styles from './dossier-page.module.css';

const Changes = lazyPart(async () => (await import('./changes')).Changes);
const CardForm = lazyPart(async () => (await import('./card-form')).CardForm);

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
  if (dossier === undefined) return null;
  if (dossier === null) return <p className={styles.nothing}>{t('refusal.gone')}</p>;
  const inBinder = dossier.binnedAt === null && dossier.place.kind !== 'closed';
  return (
    <article className={styles.dossier}>
      <DossierHead dossier={dossier} />
      <PlaceLine dossier={dossier} />
      <Tabs
        label={t('dossier.pages')}
        pages={[
          { id: 'history', title: t('dossier.history'), content: () => <History dossier={dossier} /> },
          {
            id: 'card',
            title: t('dossier.card'),
            tall: true,
            content: () => (
              <Suspense fallback={null}>
                <CardForm dossier={dossier} />
              </Suspense>
            ),
          },
          {
            id: 'changes',
            title: t('dossier.changes'),
            content: () => (
              <Suspense fallback={null}>
                <Changes id={id} />
              </Suspense>
            ),
          },
        ]}
      />
      {inBinder && logStrip(dossier)}
    </article>
  );
}
