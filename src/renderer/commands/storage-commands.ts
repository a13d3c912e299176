import { backUp } from '../state/backups';
import { goTo, useDesk } from '../state/desk';
import type { Command } from './command';

const withBinder = () => useDesk.getState().binderId !== null;

export const goToStorage: Command = {
  id: 'goToStorage',
  title: 'commands.goToStorage',
  group: 'go',
  keys: [],
  enabled: withBinder,
  run: () => goTo({ name: 'storage' }),
};

export const backUpNow: Command = {
  id: 'backUpNow',
  title: 'commands.backUpNow',
  group: 'file',
  keys: [],
  enabled: withBinder,
  run: (services) => {
    goTo({ name: 'storage' });
    // What came of it stands on the page; a large binder takes its time.
    void backUp(services);
  },
};

export const checkStored: Command = {
  id: 'checkNow',
  title: 'commands.checkNow',
  group: 'file',
  keys: [],
  enabled: withBinder,
  run: async (services) => {
    goTo({ name: 'storage' });
    const { checkNow } = await import('../state/check');
    void checkNow(services);
  },
};

export const restoreFromBackup: Command = {
  id: 'restoreFromBackup',
  title: 'commands.restoreFromBackup',
  group: 'file',
  keys: [],
  enabled: withBinder,
  run: () => goTo({ name: 'restore' }),
};
