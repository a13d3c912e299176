import { useDesk } from '../state/desk';
import { openSettingsAt } from '../state/settings-section';
import type { Command } from './command';

/** Turns to where leave is entered; what falls into it is shown there. */
export const enterAbsence: Command = {
  id: 'enterAbsence',
  title: 'commands.enterAbsence',
  group: 'file',
  keys: [],
  enabled: () => useDesk.getState().binderId !== null,
  run: () => openSettingsAt('leave'),
};
