import { app, dialog } from 'electron';
import { leastBytesToOpen } from '@shared/contract/vault-port';
import { freeBytesAt } from '../disk/disk-space';
import { findObstacle } from '../disk/obstacle';
import type { Obstacle } from '../disk/obstacle';
import type { ShellModule } from '../shell-module';
import { shellText } from './shell-text';

/** On a full disk the database must not even be opened: at the open after a failed write, Chromium would delete the whole of it. */
export const diskGuard: ShellModule = {
  mayOpen: () => waitForRoom(app.getPath('userData')),
};

/**
 * Tells the user what stands against opening the database, until nothing does.
 * @param folder where the app keeps its data
 * @returns false when the user gives up
 */
export async function waitForRoom(folder: string): Promise<boolean> {
  for (;;) {
    const obstacle = await findObstacle(folder);
    if (obstacle === undefined) return true;
    if (!(await wantsAnotherCheck(obstacle, folder))) return false;
  }
}

async function wantsAnotherCheck(obstacle: Obstacle, folder: string): Promise<boolean> {
  const text = shellText();
  const { message, detail } = obstacle === 'disk-full' ? text.diskFull : text.notWritable;
  const facts = [`${text.folder}: ${folder}`];
  const freeBytes = await freeBytesAt(folder);
  if (obstacle === 'disk-full' && freeBytes !== null) {
    facts.push(`${text.needed}: ${toMegabytes(leastBytesToOpen)}`, `${text.free}: ${toMegabytes(freeBytes)}`);
  }
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: app.getName(),
    message,
    detail: `${detail}\n\n${facts.join('\n')}`,
    buttons: [text.checkAgain, text.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

function toMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}
