import type { Services } from '../state/services';
import type { Command } from './command';

/** Runs the command that a key stands for. @returns how to stop listening. */
export function listenForKeys(
  commands: readonly Command[],
  services: Services,
  target: Document = document,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const keys = keysOf(event);
    const command = commands.find((candidate) => candidate.keys.includes(keys));
    if (!command || !mayRun(keys, event) || !command.enabled()) return;
    event.preventDefault();
    void command.run(services, keys);
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** A pressed key in the notation of `Command.keys`. */
export function keysOf(event: KeyboardEvent): string {
  const modifiers = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : ''].filter(Boolean);
  const named = namedKeys[event.key];
  const letter = /^[a-z]$/i.test(event.key);
  if (event.shiftKey && (letter || named)) modifiers.push('Shift');
  return [...modifiers, named ?? (letter ? event.key.toUpperCase() : event.key)].join('+');
}

const namedKeys: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  Enter: 'Enter',
  Delete: 'Delete',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
};

/** A key without Ctrl belongs to the field that has the focus; in a field Ctrl+Z takes back the typing. */
function mayRun(keys: string, event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('dialog[open]')) return keys === 'Ctrl+K';
  const typing = target !== null && isTextField(target);
  if (!typing) return true;
  if (keys === 'Ctrl+Z' || keys === 'Ctrl+Shift+Z' || keys === 'Ctrl+Y') return false;
  return keys.startsWith('Ctrl+');
}

function isTextField(element: HTMLElement): boolean {
  if (element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
    return true;
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(element.type)
  );
}
