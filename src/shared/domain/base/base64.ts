const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in 64 letters (RFC 4648). */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const used = Math.min(bytes.length - at, 3) + 1;
    for (let index = 0; index < 4; index++)
      text += index < used ? letters.charAt((group >> (18 - 6 * index)) & 63) : '=';
  }
  return text;
}
