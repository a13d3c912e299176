import { lazy, Suspense } from 'react';
import { showPanel, useDesk } from '../state/desk';

const panels = {
  palette: lazy(async () => ({ default: (await import('./palette/palette')).Palette })),
  keys: lazy(async () => ({ default: (await import('./palette/key-list')).KeyList })),
  goTo: lazy(async () => ({ default: (await import('./move/go-to-divider')).GoToDivider })),
  move: lazy(async () => ({ default: (await import('./move/move-dossiers')).MoveDossiers })),
  newDossier: lazy(async () => ({ default: (await import('./dossier/new-dossier')).NewDossier })),
  close: lazy(async () => ({ default: (await import('./dossier/close-dossier')).CloseDossier })),
};

/** What is laid over the desk; each panel is handed how to put itself away. */
export function Panels() {
  const panel = useDesk((desk) => desk.panel);
  if (panel === null) return null;
  const Panel = panels[panel];
  return (
    <Suspense fallback={null}>
      <Panel onClose={() => showPanel(null)} />
    </Suspense>
  );
}
