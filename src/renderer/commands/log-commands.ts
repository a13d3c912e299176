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
