import { useDesk } from '../state/desk';
import { turnTo } from '../state/leafing';
import { useOnDesk } from '../state/on-desk';
import type { Command } from './command';

export const goToCalculations: Command = {
  id: 'goToCalculations',
  title: 'commands.goToCalculations',
  group: 'dossier',
  keys: ['C'],
  enabled: () => useOnDesk.getState().dossier !== null,
  run: async () => {
    const { open } = useDesk.getState();
    if (!open) return;
    turnTo(open, 'calculations');
    (await import('../state/calculations')).focusCalculations();
  },
};

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
