import { join } from 'node:path';
import { app } from 'electron';
import { StoresAside } from '../disk/store-aside';
import { answerCall } from '../ipc/checked-ipc';
import type { ShellModule } from '../shell-module';
import { databaseFolder } from './storage-state';

/** Sets a copy of the database aside before the window opens it. A copy that cannot be made must not keep the app from opening. */
export const storesAside: ShellModule = {
  async whenReady() {
    const stores = new StoresAside(databaseFolder(), join(app.getPath('userData'), 'store-aside'));
    await stores.copy().catch(console.error);
    answerCall('storesAside', () => stores.list());
    answerCall('keepStoreAside', () => stores.keep());
    answerCall('dropStoreAside', (_contents, name) => stores.drop(name));
  },
};
