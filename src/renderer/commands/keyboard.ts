import { useChosenKeys } from '../state/chosen-keys';
import { isCovered } from '../state/covered';
import { useDesk } from '../state/desk';
import type { Services } from '../state/services';
import { typeAhead } from '../state/search-text';
import type { Command } from './command';
import { bindingOf } from './key-bindings';
import { keysOf } from './pressed-keys';

/** Runs the command that a key stands for. @returns how to stop listening. */
export function listenForKeys(
  commands: readonly Command[],
  services: Services,
  target: Document = document,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes a character, Enter and Esc belong to it (and 229 is what older ones send).
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (isMeantForSearch(event, target)) {
      event.preventDefault();
      typeAhead(event.key);
      return;
    }
    const keys = keysOf(event);
    const binding = keys === null ? null : bindingOf(commands, useChosenKeys.getState().chosen, keys);
    if (keys === null || !binding || !mayRun(keys, whereOf(event, target))) return;
    const { command, position } = binding;
    if (!command.enabled()) return;
    event.preventDefault();
    if (!event.repeat || command.repeats) void command.run(services, position);
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** What has the keyboard: the page, a field that takes text, or something that is laid over the page. */
export type Where = 'page' | 'field' | 'covered';

/** In a field these move and edit: Ctrl+Z takes back the typing, Ctrl+A marks the text. */
const editingKeys = /^Ctrl\+(Shift\+)?(A|C|V|X|Y|Z|Up|Down|Left|Right|Home|End|Backspace|Delete|Insert)$/;

/** Whether a key may run a command there. A key that types belongs to the field; what is laid over the page covers all. */
export function mayRun(keys: string, where: Where): boolean {
  switch (where) {
    case 'page':
      return true;
    case 'field':
      return keys === 'Esc' || (/^(Ctrl\+|Alt\+|(Shift\+)?F\d)/.test(keys) && !editingKeys.test(keys));
    case 'covered':
      return false;
  }
}

/** The search has been called and is not there yet. */
function isMeantForSearch(event: KeyboardEvent, page: Document): boolean {
  if (useDesk.getState().panel !== 'palette' || page.querySelector('dialog[open]') !== null) return false;
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function whereOf(event: KeyboardEvent, page: Document): Where {
  if (isCovered(page)) return 'covered';
  const field = event.target instanceof HTMLElement && (takesText(event.target) || walksChoices(event, event.target));
  return field ? 'field' : 'page';
}

/** Arrows lead through the choices of a radio group, tabs and the like. */
function walksChoices({ key }: KeyboardEvent, element: HTMLElement): boolean {
  return key.startsWith('Arrow') && element.matches('[type="radio"], [role="radio"], [role="tab"], [role="option"]');
}

const inputsWithoutText = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'];

function takesText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !inputsWithoutText.includes(element.type);
  return element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}
