/** Names that Windows keeps for devices, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Makes a name that every system accepts out of a suggested one: no folders, no characters with a meaning, no device names.
 * @returns at least one character, at most 120
 */
export function toSafeFileName(suggested: string): string {
  const plain = suggested
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const short = shorten(plain === '' ? 'Ringbuch' : plain);
  return deviceName.test(short) ? `_${short}` : short;
}

/** Shortens the name, not its extension. */
function shorten(name: string): string {
  const extension = /\.\w{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, name.length - extension.length).slice(0, 120 - extension.length) + extension;
}
