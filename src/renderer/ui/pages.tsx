import type { ReactNode } from 'react';
import { assertNever } from '@shared/domain/base/assert-never';
import { type Dossier, isSheet } from '@shared/domain/records/dossier';
import { useI18n } from '../i18n/i18n-context';
import { useDesk } from '../state/desk';
import { useLaidOut } from '../state/laid-out';
import { type LaidOut, useLeafing } from '../state/leafing';
import { DossierPage, type ListsOfDossier } from './dossier/dossier-page';
import { lazyPart } from './kit/lazy-part';
import { Sheet, Spread } from './kit/spread';
import { LogStrip } from './log-strip/log-strip';
import { TodayStack } from './today/today-stack';

const SheetStrip = lazyPart(async () => (await import('./log-strip/sheet-strip')).SheetStrip);
const DocumentList = lazyPart(async () => (await import('./documents/document-list')).DocumentList);
const DocumentLeaf = lazyPart(async () => (await import('./documents/document-leaf')).DocumentLeaf);
const CalculationList = lazyPart(async () => (await import('./calculations/calculation-list')).CalculationList);
const CalculationLeaf = lazyPart(async () => (await import('./calculations/calculation-leaf')).CalculationLeaf);
const FilledFormList = lazyPart(async () => (await import('./forms/filled-form-list')).FilledFormList);
const FilledFormLeaf = lazyPart(async () => (await import('./forms/filled-form-leaf')).FilledFormLeaf);
const PlaybookLeaf = lazyPart(async () => (await import('./playbooks/playbook-leaf')).PlaybookLeaf);
const PlaybookButton = lazyPart(async () => (await import('./playbooks/playbook-button')).PlaybookButton);
const BinderLeaf = lazyPart(async () => (await import('./binder/binder-leaf')).BinderLeaf);
const PileLeaf = lazyPart(async () => (await import('./pile/pile-leaf')).PileLeaf);
const DealOutLeaf = lazyPart(async () => (await import('./deal-out/deal-out-leaf')).DealOutLeaf);
const DealOutDays = lazyPart(async () => (await import('./deal-out/deal-out-days')).DealOutDays);
const WorkloadPage = lazyPart(async () => (await import('./workload/workload-page')).WorkloadPage);
const ReviewLeaf = lazyPart(async () => (await import('./review/review-leaf')).ReviewLeaf);
const ReviewFigures = lazyPart(async () => (await import('./review/review-figures')).ReviewFigures);
const BinLeaf = lazyPart(async () => (await import('./bin/bin-leaf')).BinLeaf);
const HistoryLeaf = lazyPart(async () => (await import('./history/history-leaf')).HistoryLeaf);
const PromisesLeaf = lazyPart(async () => (await import('./promises/promises-leaf')).PromisesLeaf);
const NotReachedLeaf = lazyPart(async () => (await import('./promises/not-reached-leaf')).NotReachedLeaf);
const ComplaintsLeaf = lazyPart(async () => (await import('./promises/complaints-leaf')).ComplaintsLeaf);
const PaperPage = lazyPart(async () => (await import('./paper/paper-page')).PaperPage);
const ImportPage = lazyPart(async () => (await import('./import/import-page')).ImportPage);
const SettingsPage = lazyPart(async () => (await import('./settings/settings-page')).SettingsPage);
const StoragePage = lazyPart(async () => (await import('./storage/storage-page')).StoragePage);
const RestorePage = lazyPart(async () => (await import('./restore/restore-page')).RestorePage);

/** The open pages of the place where one is: mostly a list on the left and the open dossier on the right. */
export function Pages() {
  const view = useDesk((desk) => desk.view);
  switch (view.name) {
    case 'today':
      return <DossierSpread left={<TodayStack key={view.date} date={view.date} />} />;
    case 'binder':
      return <DossierSpread left={<BinderLeaf divider={view.divider} />} />;
    case 'pile':
      return <DossierSpread left={<PileLeaf />} />;
    case 'dealOut':
      return <DossierSpread left={<DealOutLeaf />} right={<DealOutDays />} />;
    case 'review':
      return <DossierSpread left={<ReviewLeaf date={view.date} />} right={<ReviewFigures date={view.date} />} />;
    case 'bin':
      return <DossierSpread left={<BinLeaf />} />;
    case 'history':
      return <DossierSpread left={<HistoryLeaf />} />;
    case 'workload':
      return <WorkloadPage />;
    case 'promises':
      return <DossierSpread left={<PromisesLeaf />} />;
    case 'notReached':
      return <DossierSpread left={<NotReachedLeaf />} />;
    case 'complaints':
      return <DossierSpread left={<ComplaintsLeaf />} />;
    case 'fromPaper':
      return <PaperPage key={view.date} date={view.date} />;
    case 'import':
      return <ImportPage />;
    case 'settings':
      return <SettingsPage />;
    case 'storage':
      return <StoragePage />;
    case 'restore':
      return <RestorePage />;
    default:
      return assertNever(view);
  }
}

interface DossierSpreadProps {
  readonly left: ReactNode;
  /** Instead of the open dossier. */
  readonly right?: ReactNode;
}

function DossierSpread({ left, right }: DossierSpreadProps) {
  const { t } = useI18n();
  const laidOut = useLaidOut();
  const open = useDesk((desk) => desk.open);
  const { large, playbook } = useLeafing();
  const beside = right === undefined && open && playbook ? <PlaybookLeaf of={open} beneath={left} /> : null;
  const leaf = right === undefined && laidOut && !beside ? pageOf(laidOut) : null;
  if (leaf && large) return <Sheet label={t('desk.leftPage')}>{leaf}</Sheet>;
  return (
    <Spread
      leftLabel={t('desk.leftPage')}
      rightLabel={t('desk.rightPage')}
      left={beside ?? leaf ?? left}
      right={right === undefined ? <DossierPage logStrip={stripOf} lists={lists} /> : right}
    />
  );
}

function pageOf(laidOut: LaidOut): ReactNode {
  switch (laidOut.kind) {
    case 'document':
      return <DocumentLeaf of={laidOut.of} id={laidOut.id} />;
    case 'calculation':
      return <CalculationLeaf key={laidOut.id} of={laidOut.of} id={laidOut.id} />;
    case 'filledForm':
      return <FilledFormLeaf key={laidOut.id} of={laidOut.of} id={laidOut.id} />;
    default:
      return assertNever(laidOut);
  }
}

const lists: ListsOfDossier = {
  documents: (dossier) => <DocumentList dossier={dossier} />,
  calculations: (dossier) => <CalculationList dossier={dossier} />,
  filledForms: (dossier) => <FilledFormList dossier={dossier} />,
};

function stripOf(dossier: Dossier): ReactNode {
  return isSheet(dossier) ? <SheetStrip sheet={dossier} /> : <LogStrip dossier={dossier} beside={<PlaybookButton />} />;
}
