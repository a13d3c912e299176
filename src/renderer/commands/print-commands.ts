import type { PrintKind } from '@shared/domain/printing/print-matter';
import { goTo, showPanel, useDesk } from '../state/desk';
import type { Command } from './command';

/** The sheet where one chooses what to print, as it was left. */
export const print: Command = {
  id: 'print',
  title: 'command.print',
  group: 'file',
  keys: ['Ctrl+P'],
  enabled: () => true,
  run: async () => {
    const { choosePrintable } = await import('../state/print-choice');
    choosePrintable(useDesk.getState().open !== null);
    showPanel('print');
  },
};

function printing(kind: PrintKind, about: 'dossier' | 'binder'): Command {
  return {
    id: `print.${kind}`,
    title: `commands.printing.${kind}`,
    group: 'file',
    keys: [],
    enabled: () => about === 'binder' || useDesk.getState().open !== null,
    run: async () => {
      const { choosePrint } = await import('../state/print-choice');
      choosePrint(kind);
      showPanel('print');
    },
  };
}

/** The same sheet, set to what is wanted. */
export const printCommands: readonly Command[] = [
  print,
  printing('dossier', 'dossier'),
  printing('address', 'dossier'),
  printing('day', 'binder'),
  printing('week', 'binder'),
  printing('dividers', 'binder'),
];

/** The table for what was written by hand on the printed list: of the day that lies open, unless that is still to come. */
export const enterFromPaper: Command = {
  id: 'enterFromPaper',
  title: 'places.fromPaper',
  group: 'dossier',
  keys: ['Shift+E'],
  enabled: () => true,
  run: ({ clock }) => {
    const { view } = useDesk.getState();
    const date = view.name === 'today' || view.name === 'review' ? view.date : null;
    goTo({ name: 'fromPaper', date: date !== null && date < clock.today() ? date : null });
  },
};
