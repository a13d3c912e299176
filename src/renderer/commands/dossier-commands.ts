import { binDossier } from '../actions/bin-dossier';
import { reopenDossier } from '../actions/close-dossier';
import { markAll, showPanel, unmarkAll, useDesk } from '../state/desk';
import { fileAndNext as fileLogForm, focusLogStrip, useLogForm } from '../state/log-form';
import { runAction } from '../state/run-action';
import type { Command } from './command';

const dossierOpen = () => useDesk.getState().open !== null;
const logOpen = () => useLogForm.getState().form !== null;

export const logContact: Command = {
  id: 'logContact',
  title: 'command.logContact',
  group: 'dossier',
  keys: ['L'],
  enabled: logOpen,
  run: focusLogStrip,
};

export const fileAndNext: Command = {
  id: 'fileAndNext',
  title: 'command.fileAndNext',
  group: 'dossier',
  keys: ['Ctrl+Enter'],
  enabled: logOpen,
  run: fileLogForm,
};

export const moveDossier: Command = {
  id: 'moveDossier',
  title: 'command.moveDossier',
  group: 'dossier',
  keys: ['M'],
  enabled: () => dossierOpen() || useDesk.getState().marked.size > 0,
  run: () => showPanel('move'),
};

export const closeDossier: Command = {
  id: 'closeDossier',
  title: 'command.closeDossier',
  group: 'dossier',
  keys: ['X'],
  enabled: dossierOpen,
  run: () => showPanel('close'),
};

export const reopenClosed: Command = {
  id: 'reopenDossier',
  title: 'command.reopenDossier',
  group: 'dossier',
  keys: [],
  enabled: dossierOpen,
  run: async (services) => {
    const { open } = useDesk.getState();
    if (open) await runAction(services, reopenDossier, open);
  },
};

export const deleteDossier: Command = {
  id: 'binDossier',
  title: 'command.binDossier',
  group: 'dossier',
  keys: ['Delete'],
  enabled: dossierOpen,
  run: async (services) => {
    const { open } = useDesk.getState();
    if (open) await runAction(services, binDossier, open);
  },
};

export const markEvery: Command = {
  id: 'markAll',
  title: 'command.markAll',
  group: 'edit',
  keys: ['Ctrl+A'],
  enabled: () => useDesk.getState().order.length > 0,
  run: () => markAll(useDesk.getState().order),
};

export const unmark: Command = {
  id: 'unmarkAll',
  title: 'command.unmarkAll',
  group: 'edit',
  keys: [],
  enabled: () => useDesk.getState().marked.size > 0,
  run: unmarkAll,
};
