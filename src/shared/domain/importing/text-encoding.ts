/** How the bytes of a list can be read as text; names as the Encoding Standard has them. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'macintosh'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** What the first bytes of a file give away. `null` where only trying to decode can tell (UTF-8 or not). */
export type FirstBytes =
  | { readonly kind: 'text'; readonly encoding: TextEncoding | null }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'binary' };

const workbookHeads = [
  [0x50, 0x4b, 0x03, 0x04], // zip: xlsx, ods, numbers
  [0xd0, 0xcf, 0x11, 0xe0], // compound file: xls
];
const binaryHeads = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
];
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Tells text from a workbook or another binary file, and finds the encoding where the bytes say it: by a byte order
 * mark, or by the zero bytes that Western text in UTF-16 has at every second place.
 * @param bytes the beginning of the file; a few kilobytes are enough.
 */
export function inspectFirstBytes(bytes: Uint8Array): FirstBytes {
  if (workbookHeads.some((head) => startsWith(bytes, head))) return { kind: 'workbook' };
  if (binaryHeads.some((head) => startsWith(bytes, head))) return { kind: 'binary' };
  const mark = marks.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark) return { kind: 'text', encoding: mark.encoding };
  const zeros = countZeros(bytes);
  if (zeros.even + zeros.odd === 0) return { kind: 'text', encoding: null };
  const pairs = Math.floor(bytes.length / 2);
  if (zeros.odd > pairs / 2 && zeros.even < pairs / 20) return { kind: 'text', encoding: 'utf-16le' };
  if (zeros.even > pairs / 2 && zeros.odd < pairs / 20) return { kind: 'text', encoding: 'utf-16be' };
  return { kind: 'binary' };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd']++;
  });
  return zeros;
}
