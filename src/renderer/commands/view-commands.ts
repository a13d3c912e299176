import { addDays, type PlainDate } from '@shared/domain/time/plain-date';
import { goTo, putBack, showPanel, turnDossier, useDesk } from '../state/desk';
import { callSearch } from '../state/search-text';
import type { Services } from '../state/services';
import type { Command } from './command';

const always = () => true;

/** Turns to a day; today stays today over midnight. In the look back the next page is a look back, too. */
function turnDay(by: number): (services: Services) => void {
  return ({ clock }) => {
    const { view } = useDesk.getState();
    const dated = view.name === 'today' || view.name === 'review';
    const date = addDays((dated ? view.date : null) ?? clock.today(), by);
    goTo({ name: view.name === 'review' ? 'review' : 'today', date: date === clock.today() ? null : date });
  };
}

/** Turns to a day; today stays today over midnight. */
export function showDay(date: PlainDate, today: PlainDate): void {
  goTo({ name: 'today', date: date === today ? null : date });
}

export const goToToday: Command = {
  id: 'goToToday',
  title: 'commands.goToToday',
  group: 'go',
  keys: ['T'],
  enabled: always,
  run: () => goTo({ name: 'today', date: null }),
};

export const goToBinder: Command = {
  id: 'goToBinder',
  title: 'commands.goToBinder',
  group: 'go',
  keys: ['B'],
  enabled: always,
  run: () => goTo({ name: 'binder', divider: null }),
};

export const goToPile: Command = {
  id: 'goToPile',
  title: 'commands.goToPile',
  group: 'go',
  keys: ['S'],
  enabled: always,
  run: () => goTo({ name: 'pile' }),
};

export const goToWorkload: Command = {
  id: 'goToWorkload',
  title: 'commands.goToWorkload',
  group: 'go',
  keys: ['W'],
  enabled: always,
  run: () => goTo({ name: 'workload' }),
};

export const goToReview: Command = {
  id: 'goToReview',
  title: 'commands.goToReview',
  group: 'go',
  keys: ['Shift+T'],
  enabled: always,
  run: () => goTo({ name: 'review', date: null }),
};

export const goToClosed: Command = {
  id: 'goToClosed',
  title: 'commands.goToClosed',
  group: 'go',
  keys: [],
  enabled: always,
  run: () => goTo({ name: 'binder', divider: { kind: 'closed' } }),
};

export const goToBin: Command = {
  id: 'goToBin',
  title: 'commands.goToBin',
  group: 'go',
  keys: [],
  enabled: always,
  run: () => goTo({ name: 'bin' }),
};

export const goToHistory: Command = {
  id: 'goToHistory',
  title: 'commands.goToHistory',
  group: 'go',
  keys: ['H'],
  enabled: always,
  run: () => goTo({ name: 'history' }),
};

export const goToSettings: Command = {
  id: 'goToSettings',
  title: 'commands.goToSettings',
  group: 'go',
  keys: ['Ctrl+,'],
  enabled: always,
  run: () => goTo({ name: 'settings' }),
};

export const previousDay: Command = {
  id: 'previousDay',
  title: 'command.previousDay',
  group: 'go',
  keys: ['['],
  repeats: true,
  enabled: always,
  run: turnDay(-1),
};

export const nextDay: Command = {
  id: 'nextDay',
  title: 'command.nextDay',
  group: 'go',
  keys: [']'],
  repeats: true,
  enabled: always,
  run: turnDay(1),
};

export const openDivider: Command = {
  id: 'openDivider',
  title: 'commands.openDivider',
  group: 'go',
  keys: ['G'],
  enabled: always,
  run: () => showPanel('goTo'),
};

export const nextDossier: Command = {
  id: 'nextDossier',
  title: 'commands.nextDossier',
  group: 'go',
  keys: ['J', 'PageDown'],
  repeats: true,
  enabled: () => useDesk.getState().order.length > 0,
  run: () => turnDossier(1),
};

export const previousDossier: Command = {
  id: 'previousDossier',
  title: 'commands.previousDossier',
  group: 'go',
  keys: ['K', 'PageUp'],
  repeats: true,
  enabled: () => useDesk.getState().order.length > 0,
  run: () => turnDossier(-1),
};

export const search: Command = {
  id: 'search',
  title: 'command.search',
  group: 'go',
  keys: ['Ctrl+K'],
  enabled: always,
  run: callSearch,
};

export const putBackLookedUp: Command = {
  id: 'putBack',
  title: 'commands.putBack',
  group: 'go',
  keys: ['Esc'],
  enabled: () => useDesk.getState().lookedUpFrom !== null,
  run: putBack,
};

export const showKeys: Command = {
  id: 'showKeys',
  title: 'commands.showKeys',
  group: 'help',
  keys: ['?'],
  enabled: always,
  run: () => showPanel('keys'),
};
