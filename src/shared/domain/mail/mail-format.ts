import { isOutlookFile } from './outlook-file';

/** As what a mail was saved: as it was sent (`.eml`), or as Outlook keeps it (`.msg`). */
export type MailFormat = 'internet' | 'outlook';

/** So many bytes of the beginning are looked at. */
const lookedAt = 64_000;
/** With these fields mails begin, whoever made them. */
const known = new Set([
  ...['from', 'to', 'cc', 'date', 'subject', 'message-id', 'mime-version', 'content-type', 'reply-to', 'sender'],
  ...['received', 'return-path', 'delivered-to', 'dkim-signature', 'in-reply-to', 'references', 'list-id'],
]);
/** A note may begin with a line or two like these. */
const enough = 3;

/** As which kind of mail a file can be read; null when it is none. Only its content counts. */
export function mailFormatOf(bytes: Uint8Array): MailFormat | null {
  if (isOutlookFile(bytes)) return 'outlook';
  return isInternetMessage(bytes) ? 'internet' : null;
}

/** Where the mail begins: some programs put a mark of the encoding, or a line of their mailbox, before it. */
export function beginningOfMail(bytes: Uint8Array): number {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (latin(bytes.subarray(mark, mark + 5)) !== 'From ') return mark;
  const end = bytes.indexOf(0x0a, mark);
  return end < 0 ? mark : end + 1;
}

/** A head of nothing but fields, some of them known, and among these who it is from, or when. */
function isInternetMessage(bytes: Uint8Array): boolean {
  const from = beginningOfMail(bytes);
  const head = latin(bytes.subarray(from, from + lookedAt));
  const found = new Set<string>();
  for (const line of head.split(/\r?\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && found.size > 0) continue;
    const name = /^([!-9;-~]{1,80})[ \t]*:/.exec(line)?.[1]?.toLowerCase();
    // The last line may have been cut.
    if (name === undefined) return false;
    if (known.has(name) || name.startsWith('x-')) found.add(name);
  }
  const fields = [...found].filter((name) => known.has(name));
  return fields.length >= enough && (found.has('from') || found.has('date'));
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
