import type { MenuItem, MenuSection } from '@shared/contract/shell-port';
import type { Translate } from '../i18n/translator';
import { type Command, commandGroups } from './command';

/** The commands as the menus of a menu bar. A command with many keys shows the first, one with nine shows none. */
export function menuOf(commands: readonly Command[], t: Translate): MenuSection[] {
  return commandGroups.map((group) => ({
    title: t(`commandGroup.${group}`),
    items: commands.filter((command) => command.group === group).map((command) => itemOf(command, t)),
  }));
}

function itemOf(command: Command, t: Translate): MenuItem {
  const [key] = command.keys;
  const shown = command.keys.length < 9 ? key : undefined;
  return { kind: 'command', id: command.id, title: t(command.title), keys: shown, enabled: true };
}
