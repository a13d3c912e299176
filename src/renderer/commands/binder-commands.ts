import { goTo, showPanel, useDesk } from '../state/desk';
import { redoNewest, undoNewest } from '../state/undoing';
import type { Command } from './command';

const withBinder = () => useDesk.getState().binderId !== null;

export const newDossier: Command = {
  id: 'newDossier',
  title: 'command.newDossier',
  group: 'file',
  keys: ['Ctrl+N', 'N'],
  enabled: withBinder,
  run: () => showPanel('newDossier'),
};

export const importCustomers: Command = {
  id: 'importCustomers',
  title: 'command.importCustomers',
  group: 'file',
  keys: ['I'],
  enabled: withBinder,
  run: () => goTo({ name: 'import' }),
};

export const undoLast: Command = {
  id: 'undo',
  title: 'commands.undo',
  group: 'edit',
  keys: ['Ctrl+Z'],
  enabled: withBinder,
  run: async (services) => {
    const { binderId } = useDesk.getState();
    if (binderId) await undoNewest(services, binderId);
  },
};

export const redoLast: Command = {
  id: 'redo',
  title: 'commands.redo',
  group: 'edit',
  keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
  enabled: withBinder,
  run: async (services) => {
    const { binderId } = useDesk.getState();
    if (binderId) await redoNewest(services, binderId);
  },
};
