import { allDividers, type Divider, dividerKey } from '@shared/domain/filing/divider';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { goTo, useDesk, type View } from '../state/desk';
import type { Command } from './command';

/** Opens the binder at a divider; the pile has a place of its own. Null is the register in front. */
export function showDivider(divider: Divider | null): void {
  goTo(divider?.kind === 'pile' ? { name: 'pile' } : { name: 'binder', divider });
}

/** The sheets of the binder from front to back: the register, then all dividers. */
function sheets(today: PlainDate): (Divider | null)[] {
  return [null, ...allDividers(today)];
}

/** The sheet that lies open. Undefined outside the binder. */
function openSheet(view: View): Divider | null | undefined {
  if (view.name === 'pile') return { kind: 'pile' };
  return view.name === 'binder' ? view.divider : undefined;
}

function sheetBeside(by: 1 | -1, today: PlainDate): Divider | null | undefined {
  const open = openSheet(useDesk.getState().view);
  if (open === undefined) return undefined;
  const all = sheets(today);
  const key = open && dividerKey(open);
  return all[all.findIndex((sheet) => (sheet && dividerKey(sheet)) === key) + by];
}

const inBinder = () => openSheet(useDesk.getState().view) !== undefined;

export const previousDivider: Command = {
  id: 'previousDivider',
  title: 'command.previousDivider',
  group: 'go',
  keys: ['Left'],
  enabled: inBinder,
  run: ({ clock }) => turnTo(sheetBeside(-1, clock.today())),
};

export const nextDivider: Command = {
  id: 'nextDivider',
  title: 'command.nextDivider',
  group: 'go',
  keys: ['Right'],
  enabled: inBinder,
  run: ({ clock }) => turnTo(sheetBeside(1, clock.today())),
};

/** At either end there is nothing to turn to. */
function turnTo(sheet: Divider | null | undefined): void {
  if (sheet !== undefined) showDivider(sheet);
}
