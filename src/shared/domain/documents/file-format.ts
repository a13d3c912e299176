/** What a file is by its first bytes, whatever it is called. */
export type FileFormat =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'zip'
  /** The older files of Microsoft's programs, and Outlook's mails. */
  | 'compound'
  | 'rtf'
  /** A drawing that may hold scripts. */
  | 'svg'
  /** A page that may hold scripts. */
  | 'html'
  /** Something that the system would run. */
  | 'program'
  | 'text'
  | 'unknown';

/** So many bytes from the beginning are enough to tell. */
const enoughBytes = 64_000;

const heads: readonly (readonly [FileFormat, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['program', [0x4d, 0x5a]], // Windows
  ['program', [0x7f, 0x45, 0x4c, 0x46]], // Linux
  ['program', [0xcf, 0xfa, 0xed, 0xfe]], // macOS
  ['program', [0xca, 0xfe, 0xba, 0xbe]], // macOS, Java
  ['program', [0x23, 0x21]], // a script's first line
];

/** What a file is. Only its content counts. */
export function formatOf(bytes: Uint8Array): FileFormat {
  const found = heads.find(([, head]) => startsWith(bytes, head));
  if (found) return found[0];
  if (isWebp(bytes)) return 'webp';
  // Text may begin with BM, too; in a picture the four bytes after its size are always zero.
  if (startsWith(bytes, [0x42, 0x4d]) && bytes.slice(6, 10).every((byte) => byte === 0) && bytes.length > 54)
    return 'bmp';
  const beginning = asciiOf(bytes.subarray(0, 1_024));
  if (beginning.includes('%PDF-')) return 'pdf';
  if (beginning.startsWith('{\\rtf')) return 'rtf';
  return isText(bytes.subarray(0, enoughBytes)) ? textFormat(bytes) : 'unknown';
}

/** With one of these a page begins; a note in which one is mentioned is a note. */
const pageTags = ['html', 'head', 'body', 'script', 'iframe', 'meta', 'title', 'link', 'style'];

/** Pages and drawings are text that a browser would run; a `.desktop` file is text that a Linux desktop would run. */
function textFormat(bytes: Uint8Array): FileFormat {
  const text = asciiOf(bytes.subarray(0, 4_096))
    .replace(/\0|^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/g, '')
    .toLowerCase();
  const root = rootOf(text);
  if (root === 'svg') return 'svg';
  if (root && pageTags.includes(root)) return 'html';
  if (/^\s*\[desktop entry\]/m.test(text)) return 'program';
  return 'text';
}

/** The first tag of a text that begins with one, after all that may stand before it; null where it is no such text. */
function rootOf(text: string): string | null {
  let rest = text.trimStart();
  for (;;) {
    if (/^<!doctype\s+html/.test(rest)) return 'html';
    const end = rest.startsWith('<!--') ? '-->' : /^<[?!]/.test(rest) ? '>' : null;
    if (end === null) return /^<(\w+)/.exec(rest)?.[1] ?? null;
    const at = rest.indexOf(end);
    if (at < 0) return null;
    rest = rest.slice(at + end.length).trimStart();
  }
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function isWebp(bytes: Uint8Array): boolean {
  return asciiOf(bytes.subarray(0, 4)) === 'RIFF' && asciiOf(bytes.subarray(8, 12)) === 'WEBP';
}

/** Text has no control characters but those that break and indent lines; in UTF-16 every second byte is zero, and a mark says so. */
function isText(bytes: Uint8Array): boolean {
  const wide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return bytes.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d || (wide && byte === 0),
  );
}

function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
