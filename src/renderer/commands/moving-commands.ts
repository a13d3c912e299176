import { pickUp } from '../state/carrying';
import { useDesk } from '../state/desk';
import { askWhereTo } from '../state/where-to';
import type { Command } from './command';
import { openOneLies } from './dossier-commands';
import { anyMarked, inBin } from './marking-commands';

/** What is marked, or else the open one. What is marked in the bin cannot be moved: it has to come out first. */
const somethingToMove = () => openOneLies() === 'inBinder' || (anyMarked() && !inBin());

export const moveDossier: Command = {
  id: 'moveDossier',
  title: 'command.moveDossier',
  group: 'dossier',
  keys: ['M'],
  enabled: somethingToMove,
  run: () => askWhereTo(),
};

/** Takes it into the hand: arrow keys or a click then say where to. */
export const moveByHand: Command = {
  id: 'moveByHand',
  title: 'commands.moveByHand',
  group: 'dossier',
  keys: ['Shift+M'],
  enabled: somethingToMove,
  run: () => {
    const { marked, open } = useDesk.getState();
    if (marked.size > 0) pickUp(marked, 'keys');
    else if (open !== null) pickUp(new Set([open]), 'keys');
  },
};
