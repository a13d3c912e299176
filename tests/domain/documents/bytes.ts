/** Text as a file holds it. */
export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A zip file whose directory tells of these entries, with nothing in them: enough for what only reads the directory. */
export function zipOf(entries: readonly { readonly name: string; readonly bytes?: number }[], filling = 0): Uint8Array {
  const directory = entries.map(({ name, bytes = 100 }) => directoryEntry(name, bytes));
  const head = new Uint8Array(30 + filling);
  head.set([0x50, 0x4b, 0x03, 0x04]);
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, length, true);
  view.setUint32(16, head.length, true);
  return joined([head, ...directory, end]);
}

function directoryEntry(name: string, bytes: number): Uint8Array {
  const entry = new Uint8Array(46 + name.length);
  const view = new DataView(entry.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint32(20, 10, true);
  view.setUint32(24, bytes, true);
  view.setUint16(28, name.length, true);
  entry.set(textBytes(name), 46);
  return entry;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
