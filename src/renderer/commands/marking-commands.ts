import { markAll, unmarkAll, useDesk } from '../state/desk';
import { markThese, type Section, useMarking } from '../state/marking';
import type { Command } from './command';

export const inBin = () => useDesk.getState().view.name === 'bin';

export const anyMarked = () => useDesk.getState().marked.size > 0;

export const markEvery: Command = {
  id: 'markAll',
  title: 'commands.markAll',
  group: 'edit',
  keys: ['A', 'Ctrl+A'],
  // Where rows have no box to mark, nobody would see what is moved next.
  enabled: () => {
    const { view, order } = useDesk.getState();
    return ['today', 'binder', 'pile', 'dealOut', 'bin', 'notReached'].includes(view.name) && order.length > 0;
  },
  run: () => markAll(useDesk.getState().order),
};

/** All that is late, to be moved at once: after a long weekend, say. */
export const markOverdue: Command = {
  id: 'markOverdue',
  title: 'commands.markOverdue',
  group: 'edit',
  keys: ['O'],
  enabled: () => overdueOnes() !== undefined,
  run: () => markSectionOf(overdueOnes()),
};

/** All that stand under the same heading as the open one. */
export const markSection: Command = {
  id: 'markSection',
  title: 'commands.markSection',
  group: 'edit',
  keys: ['Shift+A'],
  enabled: () => sectionOfOpenOne() !== undefined,
  run: () => markSectionOf(sectionOfOpenOne()),
};

export const unmark: Command = {
  id: 'unmarkAll',
  title: 'commands.unmarkAll',
  group: 'edit',
  keys: [],
  enabled: anyMarked,
  run: unmarkAll,
};

function overdueOnes(): Section | undefined {
  return useMarking.getState().sections.find(({ key }) => key === 'overdue');
}

function sectionOfOpenOne(): Section | undefined {
  const { open } = useDesk.getState();
  return open === null ? undefined : useMarking.getState().sections.find(({ ids }) => ids.includes(open));
}

function markSectionOf(section: Section | undefined): void {
  if (section) markThese(section.ids, true);
}
