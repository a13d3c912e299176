import { useDesk } from '../state/desk';
import { turnTo } from '../state/leafing';
import { useOnDesk } from '../state/on-desk';
import type { Command } from './command';

export const goToDocuments: Command = {
  id: 'goToDocuments',
  title: 'commands.goToDocuments',
  group: 'dossier',
  keys: ['U'],
  enabled: () => useOnDesk.getState().dossier !== null,
  run: async () => {
    const { open } = useDesk.getState();
    if (!open) return;
    turnTo(open, 'documents');
    (await import('../state/choose-files')).focusDocuments();
  },
};

/** Files come in by this, by dropping them on the dossier, and by pasting them. */
export const addFiles: Command = {
  id: 'addDocuments',
  title: 'commands.addDocuments',
  group: 'dossier',
  keys: ['Shift+U'],
  enabled: () => useOnDesk.getState().dossier?.binnedAt === null,
  run: async (services) => {
    const { open } = useDesk.getState();
    if (open) (await import('../state/choose-files')).chooseFiles(services, { dossierId: open });
  },
};
