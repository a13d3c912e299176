import type { ReactNode } from 'react';
import { assertNever } from '@shared/domain/base/assert-never';
import { type Dossier, isSheet } from '@shared/domain/records/dossier';
import { useI18n } from '../i18n/i18n-context';
import { useDesk } from '../state/desk';
import { useLeafing } from '../state/leafing';
import { DossierPage } from './dossier/dossier-page';
import { lazyPart } from './kit/lazy-part';
import { Sheet, Spread } from './kit/spread';
import { LogStrip } from './log-strip/log-strip';
import { TodayStack } from './today/today-stack';

const SheetStrip = lazyPart(async () => (await import('./log-strip/sheet-strip')).SheetStrip);
const DocumentList = lazyPart(async () => (await import('./documents/document-list')).DocumentList);
const DocumentLeaf = lazyPart(async () => (await import('./documents/document-leaf')).DocumentLeaf);
const CalculationList = lazyPart(async () => (await import('./calculations/calculation-list')).CalculationList);
const CalculationLeaf = lazyPart(async () => (await import('./calculations/calculation-leaf')).CalculationLeaf);
const SheetList = lazyPart(async () => (await import('./forms/sheet-list')).SheetList);
const SheetLeaf = lazyPart(async () => (await import('./forms/sheet-leaf')).SheetLeaf);
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
  const open = useDesk((desk) => desk.open);
  const { document, calculation, sheet, large } = useLeafing();
  const leaf =
    right !== undefined || open === null ? null : document?.of === open ? (
      <DocumentLeaf {...document} />
    ) : calculation?.of === open ? (
      <CalculationLeaf key={calculation.id} {...calculation} />
    ) : sheet?.of === open ? (
      <SheetLeaf key={sheet.id} {...sheet} />
    ) : null;
  if (leaf && large) return <Sheet label={t('desk.leftPage')}>{leaf}</Sheet>;
  return (
    <Spread
      leftLabel={t('desk.leftPage')}
      rightLabel={t('desk.rightPage')}
      left={leaf ?? left}
      right={
        right === undefined ? (
          <DossierPage logStrip={stripOf} documents={documentsOf} calculations={calculationsOf} forms={formsOf} />
        ) : (
          right
        )
      }
    />
  );
}

function documentsOf(dossier: Dossier): ReactNode {
  return <DocumentList dossier={dossier} />;
}

function calculationsOf(dossier: Dossier): ReactNode {
  return <CalculationList dossier={dossier} />;
}

function formsOf(dossier: Dossier): ReactNode {
  return <SheetList dossier={dossier} />;
}

function stripOf(dossier: Dossier): ReactNode {
  return isSheet(dossier) ? <SheetStrip sheet={dossier} /> : <LogStrip dossier={dossier} />;
}
