import { useDesk } from '../state/desk';
import { canBeAddedTo, useOnDesk } from '../state/on-desk';
import type { Command } from './command';

/** Files come in by this, by dropping them on the dossier, and by pasting them. */
export const addFiles: Command = {
  id: 'addDocuments',
  title: 'commands.addDocuments',
  group: 'dossier',
  keys: ['Shift+U'],
  enabled: () => canBeAddedTo(useOnDesk.getState().dossier),
  run: async (services) => {
    const { open } = useDesk.getState();
    if (open) (await import('../state/choose-files')).chooseFiles(services, { dossierId: open });
  },
};
