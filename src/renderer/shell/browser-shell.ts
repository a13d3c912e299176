import type { ShellPort } from '@shared/contract/shell-port';
import { openLinkInBrowser } from './browser-links';
import { createBrowserVault } from './browser-vault';
import { registerOfflineCopy } from './offline-copy';

/** The browser edition's port: the same page as an installable web page. Registers the copy that works without the server. */
export function createBrowserShell() {
  registerOfflineCopy();
  return {
    ...createBrowserVault(),
    edition: 'browser',
    capabilities: {
      menuBar: false,
      choosesSaveLocation: 'showSaveFilePicker' in window,
      opensDocuments: false,
      showsInFolder: false,
      ownsItsData: false,
      makesPdf: false,
    },
    saveFile: async (request) => (await import('./browser-save')).saveInBrowser(request),
    openFile: async (request) => (await import('./browser-open')).openInBrowser(request),
    openDocument: () => Promise.resolve('refused'),
    openLink: openLinkInBrowser,
    print: async () => (await import('./browser-print')).printInBrowser(),
    makePdf: () => Promise.resolve({ kind: 'unavailable' }),
    showMenu: () => Promise.resolve(),
    onCommand: () => () => undefined,
    onWake: listenToWake,
  } satisfies ShellPort;
}

/** A browser tells nothing of the machine's sleep, but a page that has slept becomes visible, is focused or comes back from the cache. */
function listenToWake(listener: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', whenVisible);
  window.addEventListener('focus', listener);
  window.addEventListener('pageshow', listener);
  return () => {
    document.removeEventListener('visibilitychange', whenVisible);
    window.removeEventListener('focus', listener);
    window.removeEventListener('pageshow', listener);
  };
}
