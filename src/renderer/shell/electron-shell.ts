import { bridgeName } from '@shared/contract/shell-channels';
import type { ShellBridge } from '@shared/contract/shell-channels';
import type { ShellPort } from '@shared/contract/shell-port';

/** What the preload has put into the page; undefined in a browser. */
function findBridge(): ShellBridge | undefined {
  return (window as Window & { readonly [bridgeName]?: ShellBridge })[bridgeName];
}

/** Does this page run in the desktop app? */
export function isDesktop(): boolean {
  return findBridge() !== undefined;
}

/** The desktop edition's port: every call goes through the checked IPC. Throws outside the desktop app. */
export function createElectronShell() {
  const bridge = findBridge();
  if (!bridge) throw new Error('There is no desktop app around this page.');
  return {
    ...bridge,
    edition: 'desktop',
    capabilities: {
      menuBar: true,
      choosesSaveLocation: true,
      opensDocuments: true,
      showsInFolder: true,
      ownsItsData: true,
      makesPdf: true,
    },
    vault: { findsNewFiles: true, chosenFolder: true, outlivesDatabase: true, knowsFreeSpace: true },
    hasRoom: null,
  } satisfies ShellPort;
}
