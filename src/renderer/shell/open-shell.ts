import type { ShellPort } from '@shared/contract/shell-port';
import { createBrowserShell } from './browser-shell';
import { createElectronShell, isDesktop } from './electron-shell';

/** The shell of the edition that the page runs in. */
export function openShell(): ShellPort {
  return isDesktop() ? createElectronShell() : createBrowserShell();
}
