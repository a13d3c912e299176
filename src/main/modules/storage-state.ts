import { join } from 'node:path';
import { app } from 'electron';
import type { StorageState } from '@shared/contract/vault-port';
import { bytesIn, freeBytesAt } from '../disk/disk-space';
import { answerCall } from '../ipc/checked-ipc';
import type { ShellModule } from '../shell-module';
import { backupFolder } from './vault';

/** Where the data lies and how much room there is. */
export const storageState: ShellModule = {
  whenReady() {
    answerCall('storageState', describeStorage);
    // The app's own folder is nobody's cache: nothing clears it away.
    answerCall('askToPersist', () => Promise.resolve(true));
  },
};

/** The folder in which Chromium keeps every IndexedDB of the app. */
export function databaseFolder(): string {
  return join(app.getPath('sessionData'), 'IndexedDB');
}

async function describeStorage(): Promise<StorageState> {
  const location = databaseFolder();
  const [freeBytes, usedBytes] = await Promise.all([freeBytesAt(app.getPath('userData')), bytesIn(location)]);
  return { location, backupLocation: backupFolder(), freeBytes, usedBytes, persisted: true };
}
