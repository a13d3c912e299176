import { useLeafing } from '../state/leafing';
import { chooseOutcomeByKey, focusLogStrip, togglePromised, useLogForm } from '../state/log-form';
import type { Command } from './command';

/** A loose sheet has no outcome and promises nothing. */
const contactOpen = () => useLogForm.getState().form?.isSheet === false;

/** `1` to `9`, in the order of the binder's outcome list; chosen without a key it leads to the choices. */
export const chooseOutcome: Command = {
  id: 'chooseOutcome',
  title: 'commands.chooseOutcome',
  group: 'dossier',
  keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  numbered: true,
  enabled: contactOpen,
  run: (services, position) => (position === undefined ? focusLogStrip() : chooseOutcomeByKey(services, position + 1)),
};

export const togglePromise: Command = {
  id: 'togglePromise',
  title: 'commands.togglePromise',
  group: 'dossier',
  keys: ['P'],
  enabled: contactOpen,
  run: togglePromised,
};

/** Lays the fitting playbook beside the strip; once more leads into it, and from there back. Without any it leads to where they are made. */
export const turnPlaybook: Command = {
  id: 'turnPlaybook',
  title: 'commands.turnPlaybook',
  group: 'dossier',
  keys: ['Ctrl+B'],
  enabled: contactOpen,
  run: async (services) => (await import('../state/playbooks')).turnPlaybook(services),
};

/** What is ticked off on the playbook that lies open goes into what was said. */
export const ticksToLog: Command = {
  id: 'ticksToLog',
  title: 'commands.ticksToLog',
  group: 'dossier',
  keys: ['Ctrl+Shift+L'],
  enabled: () => contactOpen() && useLeafing.getState().playbook !== null,
  run: async (services) => (await import('../state/playbooks')).putTicksIntoLog(services),
};
