import { useEffect } from 'react';
import { type Panel, showPanel, useDesk } from '../state/desk';
import { lazyPart } from './kit/lazy-part';
import { useServices } from '../state/services';
import { useLater } from './kit/use-later';

const load = {
  palette: () => import('./palette/palette'),
  goTo: () => import('./move/go-to-divider'),
  move: () => import('./move/move-dossiers'),
};

/** Made ready with the panels: by the time that something is to be said, what says it is there. */
const loadNotices = () => import('./desk/notice-card');

const panels = {
  palette: lazyPart(async () => (await load.palette()).Palette),
  keys: lazyPart(async () => (await import('./palette/key-list')).KeyList),
  goTo: lazyPart(async () => (await load.goTo()).GoToDivider),
  move: lazyPart(async () => (await load.move()).MoveDossiers),
  rebalance: lazyPart(async () => (await import('./rebalance/rebalance-days')).RebalanceDays),
  spread: lazyPart(async () => (await import('./rebalance/spread-dossiers')).SpreadDossiers),
  dealOutEvenly: lazyPart(async () => (await import('./deal-out/deal-out-evenly')).DealOutEvenly),
  drawFirstCalls: lazyPart(async () => (await import('./draw/draw-first-calls')).DrawFirstCalls),
  newDossier: lazyPart(async () => (await import('./dossier/new-dossier')).NewDossier),
  newSheet: lazyPart(async () => (await import('./dossier/new-sheet')).NewSheet),
  emptyBin: lazyPart(async () => (await import('./bin/empty-bin')).EmptyBin),
  erase: lazyPart(async () => (await import('./erase/erase-person')).ErasePerson),
  exportPerson: lazyPart(async () => (await import('./erase/export-person')).ExportPerson),
  absence: lazyPart(async () => (await import('./absence/clear-absence')).ClearAbsence),
  promise: lazyPart(async () => (await import('./dossier/care-views')).ChangePromise),
  complaint: lazyPart(async () => (await import('./dossier/care-views')).ComplaintSheet),
  referrer: lazyPart(async () => (await import('./dossier/care-views')).ChooseReferrer),
  print: lazyPart(async () => (await import('./print/print-panel')).PrintPanel),
  close: lazyPart(async () => (await import('./dossier/close-dossier')).CloseDossier),
};

const Carrying = lazyPart(async () => (await import('./carry/carrying')).Carrying);

/** What is laid over the desk, and what is in the hand; each panel is handed how to put itself away. */
export function Panels() {
  const panel = useDesk((desk) => desk.panel);
  const rested = useLater(restBeforePreparing);
  usePanelsAtHand();
  return (
    <>
      {rested && <Carrying />}
      {panel && <OpenPanel panel={panel} />}
    </>
  );
}

function OpenPanel({ panel }: { readonly panel: Panel }) {
  const Panel = panels[panel];
  return <Panel onClose={() => showPanel(null)} />;
}

/** The first screen comes first; then search and the panels for the keyboard are made ready, before anyone asks for them. */
const restBeforePreparing = 1_000;

function usePanelsAtHand(): void {
  const { search } = useServices();
  const binderId = useDesk((desk) => desk.binderId);
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const loadPart of [...Object.values(load), loadNotices]) void loadPart();
      // What goes wrong is told when someone searches; until then it is nobody's concern.
      if (binderId) search.prepare(binderId).catch(() => undefined);
    }, restBeforePreparing);
    return () => clearTimeout(timer);
  }, [search, binderId]);
}
