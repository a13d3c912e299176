import { goTo, showPanel, useDesk } from '../state/desk';
import type { Command } from './command';

/** Proposes what to move from the open day when it is too full (method.md, rule 10). */
export const rebalanceDay: Command = {
  id: 'rebalance',
  title: 'command.rebalance',
  group: 'dossier',
  keys: ['R'],
  enabled: () => true,
  run: () => showPanel('rebalance'),
};

/** Spreads what is marked, or all that is overdue, over some days. */
export const spreadDossiers: Command = {
  id: 'spread',
  title: 'commands.spread',
  group: 'dossier',
  keys: ['V'],
  enabled: () => true,
  run: () => showPanel('spread'),
};

/** Turns to what waits to be dealt out: of the month that lies open in the binder, or of all that have come (method.md, rule 4). */
export const goToDealOut: Command = {
  id: 'dealOut',
  title: 'commands.dealOut',
  group: 'go',
  keys: ['D'],
  enabled: () => true,
  run: () => {
    const { view } = useDesk.getState();
    const month = view.name === 'binder' && view.divider?.kind === 'month' ? view.divider.month : null;
    goTo({ name: 'dealOut', month });
  },
};

/** Proposes an even share of the heap for each day. */
export const dealOutEvenly: Command = {
  id: 'dealOutEvenly',
  title: 'commands.dealOutEvenly',
  group: 'dossier',
  keys: ['Shift+D'],
  enabled: () => useDesk.getState().view.name === 'dealOut',
  run: () => showPanel('dealOutEvenly'),
};

/** Draws first calls from the pile onto a day. */
export const drawFirstCalls: Command = {
  id: 'drawFirstCalls',
  title: 'commands.drawFirstCalls',
  group: 'dossier',
  keys: ['F'],
  enabled: () => true,
  run: () => showPanel('drawFirstCalls'),
};
