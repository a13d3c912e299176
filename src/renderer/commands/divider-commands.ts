import { type Divider, dividerKey, dividersInRings, type Rings } from '@shared/domain/filing/divider';
import { dayShelf } from '@shared/domain/filing/shelf';
import { calendarOf } from '@shared/domain/records/binder';
import { goTo, useDesk, type View } from '../state/desk';
import type { Services } from '../state/services';
import type { Command } from './command';

/** Opens the binder at a divider; the pile has a place of its own. Null is the register in front. */
export function showDivider(divider: Divider | null): void {
  goTo(divider?.kind === 'pile' ? { name: 'pile' } : { name: 'binder', divider });
}

/** The sheets of the binder from front to back: the register, then all dividers. */
async function sheets({ clock, store }: Services): Promise<(Divider | null)[]> {
  const { binderId } = useDesk.getState();
  const binder = binderId === null ? undefined : await store.binder(binderId);
  if (!binder) return [];
  const work = await store.shelfWork(binder.id);
  const rings: Rings = { today: clock.today(), mode: binder.dividers };
  return [null, ...dividersInRings(rings, calendarOf(binder), (date) => work.has(dayShelf(date)))];
}

/** The sheet that lies open. Undefined outside the binder. */
function openSheet(view: View): Divider | null | undefined {
  if (view.name === 'pile') return { kind: 'pile' };
  return view.name === 'binder' ? view.divider : undefined;
}

/** Turns to the sheet beside the open one; at either end there is nothing to turn to. */
async function turnSheet(services: Services, by: 1 | -1): Promise<void> {
  const all = await sheets(services);
  const open = openSheet(useDesk.getState().view);
  if (open === undefined) return;
  const key = open && dividerKey(open);
  const beside = all[all.findIndex((sheet) => (sheet && dividerKey(sheet)) === key) + by];
  if (beside !== undefined) showDivider(beside);
}

const inBinder = () => openSheet(useDesk.getState().view) !== undefined;

export const previousDivider: Command = {
  id: 'previousDivider',
  title: 'commands.previousDivider',
  group: 'go',
  keys: ['Left'],
  enabled: inBinder,
  run: (services) => turnSheet(services, -1),
};

export const nextDivider: Command = {
  id: 'nextDivider',
  title: 'commands.nextDivider',
  group: 'go',
  keys: ['Right'],
  enabled: inBinder,
  run: (services) => turnSheet(services, 1),
};
