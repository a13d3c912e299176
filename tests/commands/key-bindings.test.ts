import { describe, expect, it } from 'vitest';
import {
  bindingOf,
  keysFor,
  keyToShow,
  obstacleTo,
  withKey,
  withOwnKeys,
  withoutKey,
} from '@renderer/commands/key-bindings';
import type { ChosenKeys } from '@shared/domain/records/preferences';

const next = { id: 'next', keys: ['J', 'PageDown'] };
const move = { id: 'move', keys: ['M'] };
const remove = { id: 'remove', keys: [] };
const commands = [next, move, remove];
const asTheyCame: ChosenKeys = {};

describe('the keys of the commands', () => {
  it('are those they came with until others are chosen', () => {
    expect(bindingOf(commands, asTheyCame, 'PageDown')).toEqual({ command: next, position: 1 });
    expect(bindingOf(commands, asTheyCame, 'Q')).toBeNull();

    const chosen = withKey(asTheyCame, next, 0, 'Q');
    expect(keysFor(next, chosen)).toEqual(['Q', 'PageDown']);
    expect(bindingOf(commands, chosen, 'Q')).toEqual({ command: next, position: 0 });
    expect(bindingOf(commands, chosen, 'J')).toBeNull();
  });

  it('can be added and taken away, down to none', () => {
    const added = withKey(asTheyCame, move, 1, 'V');
    expect(keysFor(move, added)).toEqual(['M', 'V']);
    const none = withoutKey(withoutKey(added, move, 0), move, 0);
    expect(keysFor(move, none)).toEqual([]);
    expect(bindingOf(commands, none, 'M')).toBeNull();
  });

  it('are not stored when they are as they came', () => {
    const changed = withKey(asTheyCame, move, 0, 'V');
    expect(changed).toEqual({ move: ['V'] });
    expect(withKey(changed, move, 0, 'M')).toEqual({});
    expect(withOwnKeys(commands, changed, move)).toEqual({ kind: 'reset', keys: {} });
  });

  it('leave those of the other commands alone', () => {
    const changed = withKey(withKey(asTheyCame, move, 0, 'V'), next, 0, 'N');
    expect(withoutKey(changed, next, 1)).toEqual({ move: ['V'], next: ['N'] });
    expect(withOwnKeys(commands, changed, move)).toEqual({ kind: 'reset', keys: { next: ['N', 'PageDown'] } });
  });

  it('name the command that has a key already, and refuse the keys of the system', () => {
    expect(obstacleTo(commands, asTheyCame, move, 'J')).toEqual({ kind: 'used', by: next });
    expect(obstacleTo(commands, asTheyCame, move, 'M')).toBeNull();
    expect(obstacleTo(commands, asTheyCame, move, 'Q')).toBeNull();
    for (const keys of ['Enter', 'Tab', 'Space', 'Ctrl+C', 'Ctrl+W', '+', 'Ctrl++']) {
      expect(obstacleTo(commands, asTheyCame, move, keys), keys).toEqual({ kind: 'taken' });
    }
  });

  it('are given back only when no other command took them meanwhile', () => {
    const given = withKey(withKey(asTheyCame, next, 0, 'N'), move, 0, 'J');
    expect(obstacleTo(commands, given, remove, 'J')).toEqual({ kind: 'used', by: move });
    expect(withOwnKeys(commands, given, next)).toEqual({ kind: 'used', key: 'J', by: move });
  });

  it('obey the user where a later version brings a command with a key that the user gave away', () => {
    const added = { id: 'added', keys: ['V'] };
    const chosen = withKey(asTheyCame, move, 0, 'V');
    expect(bindingOf([added, ...commands], chosen, 'V')?.command).toBe(move);
  });

  it('show the first that gets through', () => {
    const create = { id: 'create', keys: ['Ctrl+N', 'N'] };
    expect(keyToShow(create, asTheyCame, false)).toBe('Ctrl+N');
    expect(keyToShow(create, asTheyCame, true)).toBe('N');
    expect(keyToShow(remove, asTheyCame, false)).toBeNull();
    expect(keyToShow({ id: 'n', keys: ['1', '2'], numbered: true }, asTheyCame, false)).toBeNull();
  });
});
