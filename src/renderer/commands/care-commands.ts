import { goTo, lookUp, showPanel } from '../state/desk';
import { useNotice } from '../state/notices';
import { useOnDesk } from '../state/on-desk';
import type { Command } from './command';

/** A customer's dossier lies open, and not in the bin. */
function customerOpen(): boolean {
  const { dossier } = useOnDesk.getState();
  return dossier?.binnedAt === null && dossier.sheet === null;
}

/** The message in sight offers to follow up a sale. */
function followUpsOffered(): boolean {
  const { notice } = useNotice.getState();
  return notice?.kind === 'done' && notice.followUps !== undefined;
}

/** From a reminder to the dossier that it is for; putting that back leads to the reminder again. */
export const openCustomer: Command = {
  id: 'openCustomer',
  title: 'commands.openCustomer',
  group: 'dossier',
  keys: ['Shift+O'],
  enabled: () => Boolean(useOnDesk.getState().dossier?.reminds),
  run: () => {
    const id = useOnDesk.getState().dossier?.reminds?.dossierId;
    if (id) lookUp(id);
  },
};

/** Takes the offer to follow up a sale, or follows up one of the open dossier. */
export const followUp: Command = {
  id: 'followUp',
  title: 'commands.followUps',
  group: 'dossier',
  keys: ['Shift+F'],
  enabled: () => customerOpen() || followUpsOffered(),
  run: async (services) => (await import('../state/follow-ups')).takeFollowUps(services),
};

/** Enters a complaint, or changes or answers the one that is open. */
export const complaint: Command = {
  id: 'complaint',
  title: 'commands.complaint',
  group: 'dossier',
  keys: [],
  enabled: customerOpen,
  run: () => showPanel('complaint'),
};

export const goToComplaints: Command = {
  id: 'goToComplaints',
  title: 'commands.goToComplaints',
  group: 'go',
  keys: [],
  enabled: () => true,
  run: () => goTo({ name: 'complaints' }),
};
