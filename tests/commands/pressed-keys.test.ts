import { describe, expect, it } from 'vitest';
import { keysOf, type KeyPress } from '@renderer/commands/pressed-keys';

interface Pressed extends Partial<Omit<KeyPress, 'getModifierState'>> {
  readonly key: string;
  readonly altGraph?: boolean;
}

function press({ altGraph = false, ...given }: Pressed): string | null {
  return keysOf({
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: (name) => name === 'AltGraph' && altGraph,
    ...given,
  });
}

describe('a pressed key', () => {
  it('is a letter in capitals, with or without caps lock', () => {
    expect(press({ key: 'j' })).toBe('J');
    expect(press({ key: 'J' })).toBe('J');
    expect(press({ key: 'J', shiftKey: true })).toBe('Shift+J');
  });

  it('has its modifiers in a fixed order, and Command counts as Ctrl', () => {
    expect(press({ key: 'Z', ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
    expect(press({ key: 'z', metaKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
    expect(press({ key: 'Enter', ctrlKey: true })).toBe('Ctrl+Enter');
    expect(press({ key: 'x', ctrlKey: true, altKey: true })).toBe('Ctrl+Alt+X');
  });

  it.each([
    ['on a German keyboard under Windows', { ctrlKey: true, altKey: true, altGraph: true }],
    ['on a German keyboard under Linux', { altGraph: true }],
    ['with Ctrl and the left Alt', { ctrlKey: true, altKey: true }],
    ['on a German Mac', { altKey: true }],
    ['on an American keyboard', {}],
  ])('is a bracket %s', (_, modifiers) => {
    expect(press({ key: '[', ...modifiers })).toBe('[');
    expect(press({ key: ']', ...modifiers })).toBe(']');
  });

  it('is the sign that comes out, whether or not it takes Shift', () => {
    expect(press({ key: '?', shiftKey: true, code: 'Minus' })).toBe('?');
    expect(press({ key: '1', shiftKey: true, code: 'Digit1' })).toBe('1');
    expect(press({ key: ',', ctrlKey: true })).toBe('Ctrl+,');
  });

  it('is the letter of its place on a keyboard without Latin letters', () => {
    expect(press({ key: 'л', code: 'KeyK', ctrlKey: true })).toBe('Ctrl+K');
    expect(press({ key: 'ι', code: 'KeyI' })).toBe('I');
  });

  it('stays itself on a Latin keyboard whose letters lie elsewhere', () => {
    expect(press({ key: 'z', code: 'KeyY', ctrlKey: true })).toBe('Ctrl+Z');
    expect(press({ key: 'ö', code: 'Semicolon' })).toBe('ö');
    expect(press({ key: 'ł', code: 'KeyL', altGraph: true })).toBe('ł');
  });

  it('is nothing yet while only a modifier or the beginning of a character is pressed', () => {
    for (const key of ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process']) {
      expect(press({ key }), key).toBeNull();
    }
  });

  it('has the names of the other keys', () => {
    expect(press({ key: 'Escape' })).toBe('Esc');
    expect(press({ key: ' ' })).toBe('Space');
    expect(press({ key: 'ArrowDown', shiftKey: true })).toBe('Shift+Down');
    expect(press({ key: 'PageDown' })).toBe('PageDown');
    expect(press({ key: 'F2' })).toBe('F2');
  });
});
