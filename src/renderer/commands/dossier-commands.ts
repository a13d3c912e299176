import { reopenDossier } from '../actions/close-dossier';
import { showPanel, useDesk } from '../state/desk';
import { fileAndNext as fileLogForm, focusLogStrip, keepAsNote, useLogForm } from '../state/log-form';
import { useOnDesk } from '../state/on-desk';
import { runAction } from '../state/run-action';
import type { Command } from './command';
import { inBin } from './marking-commands';

/** Where the open dossier lies: `none` is open, or it is not known yet. */
export function openOneLies(): 'none' | 'bin' | 'closed' | 'inBinder' {
  const { dossier } = useOnDesk.getState();
  if (!dossier) return 'none';
  if (dossier.binnedAt !== null) return 'bin';
  return dossier.place.kind === 'closed' ? 'closed' : 'inBinder';
}

/** A reminder goes with the person that it is for. */
const personOpen = () => openOneLies() !== 'none' && !useOnDesk.getState().dossier?.reminds;

const binning = () => import('../actions/bin-dossier');

const logOpen = () => useLogForm.getState().form !== null;

export const logContact: Command = {
  id: 'logContact',
  title: 'commands.logContact',
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

/** Puts what was typed into the log as a note; the dossier stays where it lies (method.md, rule 2). */
export const addNote: Command = {
  id: 'addNote',
  title: 'log.note',
  group: 'dossier',
  keys: [],
  enabled: () => useLogForm.getState().form?.fields.text.trim() !== '' && logOpen(),
  run: keepAsNote,
};

export const closeDossier: Command = {
  id: 'closeDossier',
  title: 'command.closeDossier',
  group: 'dossier',
  keys: ['X'],
  // A reminder is done, or taken away.
  enabled: () => openOneLies() === 'inBinder' && !useOnDesk.getState().dossier?.reminds,
  run: () => showPanel('close'),
};

export const reopenClosed: Command = {
  id: 'reopenDossier',
  title: 'command.reopenDossier',
  group: 'dossier',
  keys: [],
  enabled: () => openOneLies() === 'closed',
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
  enabled: () => ['inBinder', 'closed'].includes(openOneLies()),
  run: async (services) => {
    const { open } = useDesk.getState();
    if (open) await runAction(services, (await binning()).binDossier, open);
  },
};

export const takeOutOfBin: Command = {
  id: 'restoreDossier',
  title: 'dossier.takeOutOfBin',
  group: 'dossier',
  keys: [],
  enabled: () => openOneLies() === 'bin',
  run: async (services) => {
    const { open } = useDesk.getState();
    if (open) await runAction(services, (await binning()).restoreDossier, open);
  },
};

export const exportOpenPerson: Command = {
  id: 'exportPerson',
  title: 'commands.exportPerson',
  group: 'dossier',
  keys: [],
  enabled: personOpen,
  run: () => showPanel('exportPerson'),
};

export const eraseOpenPerson: Command = {
  id: 'erasePerson',
  title: 'commands.erasePerson',
  group: 'dossier',
  keys: [],
  enabled: personOpen,
  run: () => showPanel('erase'),
};

export const emptyBin: Command = {
  id: 'emptyBin',
  title: 'commands.emptyBin',
  group: 'edit',
  keys: [],
  enabled: () => inBin() && useDesk.getState().order.length > 0,
  run: () => showPanel('emptyBin'),
};
