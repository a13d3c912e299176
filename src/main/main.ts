import { app } from 'electron';
import { applicationMenu } from './modules/application-menu';
import { appProtocol } from './modules/app-protocol';
import { closing } from './modules/closing';
import { diskGuard } from './modules/disk-guard';
import { documents } from './modules/documents';
import { files } from './modules/files';
import { links } from './modules/links';
import { mainWindow } from './modules/main-window';
import { navigationGuard } from './modules/navigation-guard';
import { networkBlock } from './modules/network-block';
import { permissions } from './modules/permissions';
import { printing } from './modules/printing';
import { explainRefusedStart } from './modules/refused-start';
import { claimSingleInstance } from './modules/single-instance';
import { storageState } from './modules/storage-state';
import { storesAside } from './modules/stores-aside';
import { vault } from './modules/vault';
import { wakeEvents } from './modules/wake-events';
import type { ShellModule } from './shell-module';

/** In the order in which they take effect: the doors are shut before the window opens. */
const modules: readonly ShellModule[] = [
  appProtocol,
  networkBlock,
  permissions,
  navigationGuard,
  applicationMenu,
  files,
  printing,
  documents,
  links,
  wakeEvents,
  diskGuard,
  vault,
  storageState,
  storesAside,
  closing,
  mainWindow,
];

async function start(): Promise<void> {
  for (const module of modules) module.beforeReady?.();
  await app.whenReady();
  for (const module of modules) if (!((await module.mayOpen?.()) ?? true)) return app.quit();
  for (const module of modules) await module.whenReady?.();
}

function failLoudly(error: unknown): void {
  console.error(error);
  app.exit(1);
}

if (claimSingleInstance()) start().catch(failLoudly);
else explainRefusedStart().catch(failLoudly);
