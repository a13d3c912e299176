import { useDesk } from '../state/desk';
import { canBeAddedTo, useOnDesk } from '../state/on-desk';
import type { Command } from './command';

export const newOffer: Command = {
  id: 'newOffer',
  title: 'commands.newOffer',
  group: 'dossier',
  keys: ['Shift+C'],
  enabled: () => canBeAddedTo(useOnDesk.getState().dossier),
  run: async (services) => {
    const { open } = useDesk.getState();
    if (open) await (await import('../state/calculations')).beginCalculation(services, open, 'offer');
  },
};
