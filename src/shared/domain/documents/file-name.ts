/** Longer names are cut in the middle, so that their end, which tells the type, stays. */
const longest = 200;

/**
 * The name of a file from outside as text to be shown: without control characters, and without those that turn the direction of what
 * follows (`Angebot‮fdp.exe` would read as if it ended in pdf). It is never a path.
 */
export function displayName(name: string): string {
  const plain = (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= longest) return plain;
  const end = plain.slice(-40);
  return `${plain.slice(0, longest - end.length - 1)}…${end}`;
}

/** What follows the last full stop, in small letters; empty when nothing does. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.\s]{1,12})$/.exec(displayName(name))?.[1]?.toLowerCase() ?? '';
}

/** The name without its extension. */
export function stemOf(name: string): string {
  const shown = displayName(name);
  const extension = extensionOf(name);
  return extension === '' ? shown : shown.slice(0, -extension.length - 1);
}
