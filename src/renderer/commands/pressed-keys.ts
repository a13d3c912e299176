/** As much of a keyboard event as tells what was pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn', 'OS']);
const noKeys = new Set(['Dead', 'Process', 'Unidentified', 'Compose']);

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
};

/**
 * A pressed key in the notation of `Command.keys`; null for a modifier alone and for keys that only begin a character.
 * A sign is taken as it comes out, however it is typed: `?` needs Shift on most keyboards, and `[` is AltGr+8 on a German
 * one, which Windows reports as Ctrl+Alt and a Mac (Option+5) as Alt.
 */
export function keysOf(press: KeyPress): string | null {
  if (modifierKeys.has(press.key) || noKeys.has(press.key)) return null;
  const letter = letterOf(press);
  const named = names[press.key] ?? (press.key.length > 1 ? press.key : null);
  const sign = letter === null && named === null && !/^\d$/.test(press.key);
  const composed = press.getModifierState('AltGraph') || (sign && press.altKey);
  const modifiers = composed
    ? []
    : [press.ctrlKey || press.metaKey ? 'Ctrl' : null, press.altKey ? 'Alt' : null].filter((part) => part !== null);
  if (press.shiftKey && (letter !== null || named !== null)) modifiers.push('Shift');
  return [...modifiers, named ?? letter ?? press.key].join('+');
}

/** The Latin letter of a key; on a keyboard without Latin letters, the one that the key has elsewhere. */
function letterOf({ key, code }: KeyPress): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const foreign = /^[^\p{Script=Latin}\P{L}]$/u.test(key);
  return foreign ? (/^Key([A-Z])$/.exec(code)?.[1] ?? null) : null;
}
