import { goTo, showPanel } from '../state/desk';
import { useOnDesk } from '../state/on-desk';
import type { Command } from './command';

const always = () => true;

export const goToPromises: Command = {
  id: 'goToPromises',
  title: 'commands.goToPromises',
  group: 'go',
  keys: ['Shift+P'],
  enabled: always,
  run: () => goTo({ name: 'promises' }),
};

export const goToNotReached: Command = {
  id: 'goToNotReached',
  title: 'commands.goToNotReached',
  group: 'go',
  keys: [],
  enabled: always,
  run: () => goTo({ name: 'notReached' }),
};

/** Other words for the promise of the open dossier, or the end of it. */
export const changePromise: Command = {
  id: 'changePromise',
  title: 'command.changePromise',
  group: 'dossier',
  keys: [],
  enabled: () => {
    const { dossier } = useOnDesk.getState();
    return dossier !== null && dossier.promise !== null && dossier.binnedAt === null;
  },
  run: () => showPanel('promise'),
};
