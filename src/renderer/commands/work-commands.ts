import { showPanel, useDesk } from '../state/desk';
import { focusEstimate } from '../state/estimate-field';
import type { Command } from './command';
import { openOneLies } from './dossier-commands';

/** Other work that takes time on a day, filed like a dossier. */
export const newSheet: Command = {
  id: 'newSheet',
  title: 'commands.newSheet',
  group: 'file',
  keys: ['Shift+N'],
  enabled: () => useDesk.getState().binderId !== null,
  run: () => showPanel('newSheet'),
};

/** Leads to the field for it, beside where the dossier lies. */
export const changeEstimate: Command = {
  id: 'changeEstimate',
  title: 'commands.changeEstimate',
  group: 'dossier',
  keys: ['E'],
  enabled: () => openOneLies() === 'inBinder',
  run: focusEstimate,
};
