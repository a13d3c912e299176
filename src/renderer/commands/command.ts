import type { MessageKey } from '@shared/messages/message-key';
import type { Services } from '../state/services';

/** Where a command stands in the menu bar, the palette and the list of keys. */
export const commandGroups = ['file', 'edit', 'go', 'dossier', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * One thing the user can do by name. Buttons, menu bar, keys and palette all use this one object.
 * Keys are written like `Ctrl+Shift+Z`, `J` or `[`; `Ctrl` is the command key on a Mac. Single keys count only while no
 * field has the focus.
 */
export interface Command {
  readonly id: string;
  readonly title: MessageKey;
  readonly group: CommandGroup;
  readonly keys: readonly string[];
  readonly enabled: () => boolean;
  /** `key` is the one that was pressed, for a command that has several. */
  readonly run: (services: Services, key?: string) => void | Promise<void>;
}
