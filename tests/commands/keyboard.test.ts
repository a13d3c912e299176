import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '@renderer/commands/command';
import { listenForKeys, mayRun } from '@renderer/commands/keyboard';
import { useChosenKeys } from '@renderer/state/chosen-keys';
import { useDesk } from '@renderer/state/desk';
import { callSearch, useSearchText } from '@renderer/state/search-text';
import type { Services } from '@renderer/state/services';

/** None of the commands here look at the services. */
const services = {} as Services;

let ran: string[];
let stop: () => void;

function command(id: string, keys: readonly string[], more: Partial<Command> = {}): Command {
  return {
    id,
    title: 'commands.undo',
    group: 'go',
    keys,
    enabled: () => true,
    run: (_, position) => void ran.push(`${id} ${position}`),
    ...more,
  };
}

const commands = [
  command('back', ['['], { repeats: true }),
  command('move', ['M']),
  command('undo', ['Ctrl+Z']),
  command('markAll', ['Ctrl+A']),
  command('search', ['Ctrl+K']),
  command('putBack', ['Esc']),
  command('outcome', ['1', '2', '3'], { numbered: true }),
  command('off', ['X'], { enabled: () => false }),
  command('previous', ['Left']),
];

beforeEach(() => {
  ran = [];
  stop = listenForKeys(commands, services);
  document.body.innerHTML =
    '<button>b</button><input><input type="radio"><textarea></textarea><select></select><p contenteditable>c</p>';
});

afterEach(() => {
  stop();
  document.body.innerHTML = '';
  useDesk.setState({ panel: null });
  useChosenKeys.setState({ chosen: {} });
});

/** @returns whether the page took the key for itself. */
function press(target: EventTarget | null, init: KeyboardEventInit): boolean {
  return !(target ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  );
}

const at = (selector: string) => document.querySelector(selector);

describe('the keyboard', () => {
  it('runs the command of a key, and tells which of its keys it was', () => {
    expect(press(null, { key: 'm' })).toBe(true);
    press(at('button'), { key: '3' });
    expect(ran).toEqual(['move 0', 'outcome 2']);
  });

  it('leaves other keys and commands that can not be run to the browser', () => {
    expect(press(null, { key: 'q' })).toBe(false);
    expect(press(null, { key: 'x' })).toBe(false);
    expect(ran).toEqual([]);
  });

  it.each(['input', 'textarea', 'select', '[contenteditable]'])('leaves what types or edits to %s', (field) => {
    expect(press(at(field), { key: 'm' })).toBe(false);
    expect(press(at(field), { key: '1' })).toBe(false);
    expect(press(at(field), { key: 'z', ctrlKey: true })).toBe(false);
    expect(press(at(field), { key: 'a', ctrlKey: true })).toBe(false);
    expect(press(at(field), { key: '[', ctrlKey: true, altKey: true })).toBe(false);
    expect(ran).toEqual([]);
    press(at(field), { key: 'k', ctrlKey: true });
    press(at(field), { key: 'Escape' });
    expect(ran).toEqual(['search 0', 'putBack 0']);
  });

  it('works on choices that take no text, but leaves them their arrows', () => {
    press(at('[type="radio"]'), { key: '2' });
    expect(press(at('[type="radio"]'), { key: 'ArrowLeft' })).toBe(false);
    expect(ran).toEqual(['outcome 1']);
    press(null, { key: 'ArrowLeft' });
    expect(ran).toEqual(['outcome 1', 'previous 0']);
  });

  it('takes a bracket that a German keyboard types with AltGr', () => {
    press(null, { key: '[', ctrlKey: true, altKey: true, modifierAltGraph: true });
    expect(ran).toEqual(['back 0']);
  });

  it('rests while a panel is open, also before it has loaded, and under a dialog', () => {
    useDesk.setState({ panel: 'palette' });
    press(null, { key: 'm' });
    useDesk.setState({ panel: null });
    document.body.insertAdjacentHTML('beforeend', '<dialog open></dialog>');
    press(null, { key: 'k', ctrlKey: true });
    expect(ran).toEqual([]);
  });

  it('keeps what is typed before the search is there for its field', () => {
    callSearch();
    for (const key of ['4', 'm', ' ', 'Ö']) expect(press(at('textarea'), { key })).toBe(true);
    press(null, { key: 'k', ctrlKey: true });
    expect(useSearchText.getState().text).toBe('4m Ö');
    document.body.insertAdjacentHTML('beforeend', '<dialog open><input></dialog>');
    expect(press(at('dialog input'), { key: 'm' })).toBe(false);
    expect(useSearchText.getState().text).toBe('4m Ö');
    expect(ran).toEqual([]);
  });

  it('leaves a key to whoever has taken it already, and to input methods', () => {
    const button = at('button');
    button?.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press(button, { key: 'm' });
    press(null, { key: 'm', isComposing: true });
    expect(ran).toEqual([]);
  });

  it('runs on only where holding the key is meant to', () => {
    press(null, { key: '[', repeat: true });
    expect(press(null, { key: 'm', repeat: true })).toBe(true);
    expect(ran).toEqual(['back 0']);
  });

  it('follows the keys that the user chose', () => {
    useChosenKeys.setState({ chosen: { move: ['V'], outcome: ['1', '2', 'M'] } });
    press(null, { key: 'v' });
    press(null, { key: 'm' });
    expect(ran).toEqual(['move 0', 'outcome 2']);
  });

  it('is silent once it is stopped', () => {
    stop();
    press(null, { key: 'm' });
    expect(ran).toEqual([]);
  });
});

describe('in a field', () => {
  it('keys with Ctrl run, but not those that edit', () => {
    const editing = ['Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Y', 'Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Left'];
    expect(editing.filter((keys) => mayRun(keys, 'field'))).toEqual([]);
    const running = ['Ctrl+K', 'Ctrl+Enter', 'Ctrl+N', 'Ctrl+,', 'Alt+D', 'F2', 'Shift+F3', 'Esc'];
    expect(running.filter((keys) => !mayRun(keys, 'field'))).toEqual([]);
    expect(['J', '[', 'Delete', 'Shift+J', 'PageDown', 'F'].filter((keys) => mayRun(keys, 'field'))).toEqual([]);
  });
});
