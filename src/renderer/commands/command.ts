import type { MessageKey } from '@shared/messages/message-key';
import type { Services } from '../state/services';

/** Where a command stands in the menu bar, the palette and the list of keys. */
export const commandGroups = ['file', 'edit', 'go', 'dossier', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * One thing the user can do by name. Buttons, menu bar, keys and palette all use this one object.
 * Keys are written like `Ctrl+Shift+Z`, `J` or `[`; `Ctrl` is the command key on a Mac. Single keys count only while no
 * field has the focus. These are the keys it comes with; `keysFor` tells those it has.
 */
export interface Command {
  readonly id: string;
  readonly title: MessageKey;
  readonly group: CommandGroup;
  readonly keys: readonly string[];
  /** The first key stands for the first of something, the second for the second, and so on. */
  readonly numbered?: true;
  /** Goes on while the key is held down. */
  readonly repeats?: true;
  readonly enabled: () => boolean;
  /** `position` tells which of its keys was pressed, from 0; it is left out when it was chosen otherwise. */
  readonly run: (services: Services, position?: number) => void | Promise<void>;
}
