import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { findObstacle } from '../disk/obstacle';
import { ownFolder } from '../environment';
import { waitForRoom } from './disk-guard';

/** The app could not claim its folder. Mostly it runs already; else the user hears what is wrong, and it starts again once that is mended. */
export async function explainRefusedStart(): Promise<void> {
  const folder = ownFolder();
  if (folder !== undefined && (await findObstacle(folder)) === undefined) return app.exit(0);
  // Without a folder Electron cannot show a window.
  if (folder === undefined) app.setPath('userData', mkdtempSync(join(tmpdir(), 'ringbuch-')));
  await app.whenReady();
  if (await waitForRoom(folder ?? app.getPath('appData'))) app.relaunch();
  app.exit(0);
}
