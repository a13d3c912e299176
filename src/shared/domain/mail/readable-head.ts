import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A head is not longer than this. */
const longest = 1_000_000;

/**
 * A mail whose head can be read: it should be in ASCII or UTF-8, but older programs wrote the names of people as Western Europe does,
 * without saying so. Only such a head is written anew; the rest says for itself what it is in.
 */
export function withReadableHead(file: Uint8Array): Uint8Array {
  const end = endOfHead(file);
  const head = file.subarray(0, end);
  if (isUtf8(head)) return file;
  let text = '';
  for (const byte of head) text += String.fromCharCode(byte);
  const written = utf8ToBytes(text);
  const whole = new Uint8Array(written.length + file.length - end);
  whole.set(written);
  whole.set(file.subarray(end), written.length);
  return whole;
}

/** The first empty line. */
function endOfHead(file: Uint8Array): number {
  const last = Math.min(file.length, longest);
  for (let at = file.indexOf(0x0a); at >= 0 && at < last; at = file.indexOf(0x0a, at + 1)) {
    const next = file[at + 1] === 0x0d ? at + 2 : at + 1;
    if (file[next] === 0x0a) return next;
  }
  return last;
}

function isUtf8(bytes: Uint8Array): boolean {
  let following = 0;
  for (const byte of bytes) {
    const continues = byte >= 0x80 && byte < 0xc0;
    if (continues !== following > 0) return false;
    if (continues) following--;
    else if (byte >= 0xf8) return false;
    else following = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
  }
  return following === 0;
}
