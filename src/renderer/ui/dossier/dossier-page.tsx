import type { ReactNode } from 'react';
import { type Dossier, isSheet } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import { useDesk } from '../../state/desk';
import { turnTo, useLeafing } from '../../state/leafing';
import { type ListInDossier, listsInDossier } from '../../state/list-focus';
import { useDossier } from '../../state/queries';
import { lazyPart } from '../kit/lazy-part';
import { type TabPage, Tabs } from '../kit/tabs';
import { DossierHead } from './dossier-head';
import { History } from './history';
import { PlaceLine } from './place-line';
import styles from './dossier-page.module.css';

const Changes = lazyPart(async () => (await import('./changes')).Changes);
const CardForm = lazyPart(async () => (await import('./card-form')).CardForm);
const SheetForm = lazyPart(async () => (await import('./sheet-form')).SheetForm);

/** What is listed of a dossier, each on a page of its own. */
export type ListsOfDossier = Readonly<Record<ListInDossier, (dossier: Dossier) => ReactNode>>;

interface DossierPageProps {
  readonly logStrip: (dossier: Dossier) => ReactNode;
  readonly lists: ListsOfDossier;
}

/** The right page: the dossier that lies on top, and below it the strip to log and file. */
export function DossierPage(props: DossierPageProps) {
  const open = useDesk((desk) => desk.open);
  return open === null ? <NothingOpen /> : <OpenDossier key={open} id={open} {...props} />;
}

function NothingOpen() {
  const { t } = useI18n();
  return <p className={styles.nothing}>{t('dossier.nothingOpen')}</p>;
}

function OpenDossier({ id, logStrip, lists }: DossierPageProps & { readonly id: DossierId }) {
  const { t } = useI18n();
  const dossier = useDossier(id);
  const page = useLeafing((leafing) => (leafing.page?.of === id ? leafing.page.id : undefined));
  if (dossier === undefined) return null;
  if (dossier === null) return <p className={styles.nothing}>{t('dossier.gone')}</p>;
  const inBinder = dossier.binnedAt === null && dossier.place.kind !== 'closed';
  return (
    <article className={styles.dossier} data-dossier={dossier.binnedAt === null ? id : undefined}>
      <DossierHead dossier={dossier} />
      <PlaceLine dossier={dossier} />
      <Tabs
        label={t('dossier.pages')}
        pages={pagesOf(dossier, lists, t)}
        chosen={page}
        onChoose={(chosen) => turnTo(id, chosen)}
      />
      {inBinder && logStrip(dossier)}
    </article>
  );
}

/** What a dossier is turned to: first the talks with a customer, but of a loose sheet what is to be done. */
function pagesOf(dossier: Dossier, lists: ListsOfDossier, t: Translate): readonly [TabPage, ...TabPage[]] {
  const history: TabPage = { id: 'history', title: t('dossier.history'), content: () => <History dossier={dossier} /> };
  const changes: TabPage = { id: 'changes', title: t('dossier.changes'), content: () => <Changes id={dossier.id} /> };
  const listed = listsInDossier.map((id): TabPage => ({
    id,
    title: t(`dossier.${id}`),
    wants: 'more',
    content: () => lists[id](dossier),
  }));
  if (dossier.reminds) {
    // It keeps nothing of its own: one looks at what was said with its customer.
    const { dossierId } = dossier.reminds;
    return [{ ...history, content: () => <History dossier={{ id: dossierId }} /> }, changes];
  }
  if (isSheet(dossier)) {
    const content = () => <SheetForm sheet={dossier} />;
    return [{ id: 'sheet', title: t('sheet.name'), content }, history, ...listed, changes];
  }
  const content = () => <CardForm dossier={dossier} />;
  return [history, { id: 'card', title: t('dossier.card'), wants: 'much', content }, ...listed, changes];
}
