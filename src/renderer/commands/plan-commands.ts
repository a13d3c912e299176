import { showPanel } from '../state/desk';
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
  title: 'command.spread',
  group: 'dossier',
  keys: ['V'],
  enabled: () => true,
  run: () => showPanel('spread'),
};
