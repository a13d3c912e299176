import { jsonEqual } from '@shared/domain/base/json-equal';
import type { ChosenKeys } from '@shared/domain/records/preferences';
import type { Command } from './command';

/** Which key stands for which command: those that the commands come with, and those chosen instead in Settings. */

type Bound = Pick<Command, 'id' | 'keys'>;

export interface Binding<C extends Bound> {
  readonly command: C;
  /** Which of the command's keys it is, from 0. */
  readonly position: number;
}

/** The keys that a command has. */
export function keysFor({ id, keys }: Bound, chosen: ChosenKeys): readonly string[] {
  return chosen[id] ?? keys;
}

/** The command that a key stands for. A key chosen by the user wins over one that another command came with. */
export function bindingOf<C extends Bound>(
  commands: readonly C[],
  chosen: ChosenKeys,
  keys: string,
): Binding<C> | null {
  const byChoice = [...commands].sort((left, right) => Number(right.id in chosen) - Number(left.id in chosen));
  for (const command of byChoice) {
    const position = keysFor(command, chosen).indexOf(keys);
    if (position >= 0) return { command, position };
  }
  return null;
}

/** Keys that work the controls themselves, that every program gives the same meaning, or that never reach a page. */
const takenKeys = new Set(
  'Enter Space Tab Shift+Tab Esc Up Down Left Right Home End Backspace Ctrl+C Ctrl+V Ctrl+X Ctrl+Q Ctrl+R Ctrl+T Ctrl+W Ctrl+Tab Ctrl+0 Ctrl+- F5 F11 F12 Alt+F4'.split(
    ' ',
  ),
);

/** Why a key can't be given to a command: it is one of the system's, or another command's. */
export type KeyObstacle<C extends Bound> = { readonly kind: 'taken' } | { readonly kind: 'used'; readonly by: C };

/** What speaks against giving a key to a command; null when nothing does, or when it has it already. */
export function obstacleTo<C extends Bound>(
  commands: readonly C[],
  chosen: ChosenKeys,
  command: C,
  keys: string,
): KeyObstacle<C> | null {
  const binding = bindingOf(commands, chosen, keys);
  if (binding) return binding.command.id === command.id ? null : { kind: 'used', by: binding.command };
  if (command.keys.includes(keys)) return null;
  return takenKeys.has(keys) || keys.includes('++') || keys === '+' ? { kind: 'taken' } : null;
}

/** The keys with one put at a position of a command's; after the last one it is added. */
export function withKey(chosen: ChosenKeys, command: Bound, position: number, keys: string): ChosenKeys {
  const before = keysFor(command, chosen);
  if (before.includes(keys)) return chosen;
  return withKeys(chosen, command, [...before.slice(0, position), keys, ...before.slice(position + 1)]);
}

/** The keys without the one at a position of a command's. */
export function withoutKey(chosen: ChosenKeys, command: Bound, position: number): ChosenKeys {
  return withKeys(
    chosen,
    command,
    keysFor(command, chosen).filter((_, index) => index !== position),
  );
}

export type KeyReset<C extends Bound> =
  | { readonly kind: 'reset'; readonly keys: ChosenKeys }
  | { readonly kind: 'used'; readonly key: string; readonly by: C };

/** The keys with a command's as it came; or which of them another command has by now. */
export function withOwnKeys<C extends Bound>(commands: readonly C[], chosen: ChosenKeys, command: C): KeyReset<C> {
  const others = commands.filter(({ id }) => id !== command.id);
  for (const key of command.keys) {
    const binding = bindingOf(others, chosen, key);
    if (binding) return { kind: 'used', key, by: binding.command };
  }
  return { kind: 'reset', keys: withKeys(chosen, command, command.keys) };
}

function withKeys(chosen: ChosenKeys, command: Bound, keys: readonly string[]): ChosenKeys {
  const { [command.id]: _before, ...others } = chosen;
  return jsonEqual(keys, command.keys) ? others : { ...others, [command.id]: [...keys] };
}

/** Keys that a browser keeps for itself while the app runs in one of its tabs. */
const keptByBrowser = new Set(['Ctrl+N', 'Ctrl+Shift+N', 'Ctrl+T', 'Ctrl+Shift+T', 'Ctrl+W']);

/** The key to show beside a command: its first one, in a browser's tab the first that gets through; null when it has none. */
export function keyToShow(
  command: Bound & Pick<Command, 'numbered'>,
  chosen: ChosenKeys,
  inBrowserTab: boolean,
): string | null {
  if (command.numbered) return null;
  return keysFor(command, chosen).find((keys) => !inBrowserTab || !keptByBrowser.has(keys)) ?? null;
}
