import { menuKeys } from '@shared/contract/menu-keys';
import type { MenuItem, MenuRole, MenuSection } from '@shared/contract/shell-port';
import type { ChosenKeys } from '@shared/domain/records/preferences';
import type { Translate } from '../i18n/translator';
import { useChosenKeys } from '../state/chosen-keys';
import { useDesk } from '../state/desk';
import { useLeafing } from '../state/leafing';
import { useLogForm } from '../state/log-form';
import { useMarking } from '../state/marking';
import { useOnDesk } from '../state/on-desk';
import type { Services } from '../state/services';
import { type Command, type CommandGroup, commandGroups } from './command';
import { keysFor } from './key-bindings';

/** What the system does by itself; on a Mac the menu is what gives fields their copy and paste. */
const rolesAfter: Partial<Record<CommandGroup, readonly MenuRole[]>> = {
  file: ['quit'],
  edit: ['cut', 'copy', 'paste', 'selectAll'],
};
const windowRoles: readonly MenuRole[] = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'minimize'];

/**
 * The commands as the menus of a menu bar. While something is laid over the desk all of them rest: what was typed there
 * would be lost.
 */
export function menuOf(
  commands: readonly Command[],
  chosen: ChosenKeys,
  t: Translate,
  covered: boolean = false,
): MenuSection[] {
  const itemOf = (command: Command): MenuItem => ({
    kind: 'command',
    id: command.id,
    title: t(command.title),
    keys: command.numbered ? undefined : keysFor(command, chosen).find((keys) => menuKeys.test(keys)),
    enabled: !covered && command.enabled(),
  });
  const roleOf = (role: MenuRole): MenuItem => ({ kind: 'role', role, title: t(`menu.${role}`) });
  const sections = commandGroups.map((group) => {
    const items = commands.filter((command) => command.group === group).map(itemOf);
    const roles = rolesAfter[group]?.map(roleOf) ?? [];
    return {
      title: t(`commandGroup.${group}`),
      items: roles.length > 0 ? [...items, { kind: 'separator' } as const, ...roles] : items,
    };
  });
  const window: MenuSection = { title: t('menu.window'), items: windowRoles.map(roleOf) };
  return [...sections.slice(0, -1), window, ...sections.slice(-1)];
}

/** Keeps the menu bar in step with what can be done, and runs what is chosen there, where the edition has one. @returns how to stop. */
export function keepMenu(commands: readonly Command[], services: Services, t: Translate): () => void {
  const { shell } = services;
  let shown = '';
  const show = () => {
    const menu = menuOf(commands, useChosenKeys.getState().chosen, t, useDesk.getState().panel !== null);
    const written = JSON.stringify(menu);
    if (written === shown) return;
    shown = written;
    void shell.showMenu(menu);
  };
  show();
  const stops = [
    shell.onCommand((id) => {
      const command = commands.find((candidate) => candidate.id === id);
      if (command?.enabled()) void command.run(services);
    }),
    ...[useDesk, useLeafing, useLogForm, useMarking, useOnDesk, useChosenKeys].map((store) => store.subscribe(show)),
  ];
  return () => stops.forEach((stop) => stop());
}
