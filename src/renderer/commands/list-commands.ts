import type { MessageKey } from '@shared/messages/message-key';
import { useDesk } from '../state/desk';
import { turnTo } from '../state/leafing';
import { focusList, type ListInDossier } from '../state/list-focus';
import { useOnDesk } from '../state/on-desk';
import type { Command } from './command';

/** Turns the open dossier to one of its lists, with the focus on what is listed first. */
const goToList = (id: string, title: MessageKey, list: ListInDossier, key: string): Command => ({
  id,
  title,
  group: 'dossier',
  keys: [key],
  // A reminder has no lists of its own.
  enabled: () => useOnDesk.getState().dossier?.reminds === null,
  run: () => {
    const { open } = useDesk.getState();
    if (!open) return;
    turnTo(open, list);
    focusList(list);
  },
});

export const goToDocuments = goToList('goToDocuments', 'commands.goToDocuments', 'documents', 'U');
export const goToCalculations = goToList('goToCalculations', 'commands.goToCalculations', 'calculations', 'C');
export const goToFilledForms = goToList('goToFilledForms', 'commands.goToFilledForms', 'filledForms', 'Q');
