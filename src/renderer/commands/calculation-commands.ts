import { useDesk } from '../state/desk';
import { useOnDesk } from '../state/on-desk';
import type { Command } from './command';

export const newOffer: Command = {
  id: 'newOffer',
  title: 'commands.newOffer',
  group: 'dossier',
  keys: ['Shift+C'],
  enabled: () => useOnDesk.getState().dossier?.binnedAt === null,
  run: async (services) => {
    const { open } = useDesk.getState();
    if (open) await (await import('../state/calculations')).beginCalculation(services, open, 'offer');
  },
};
