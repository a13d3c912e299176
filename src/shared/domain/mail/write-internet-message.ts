import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '../base/base64';
import { isoOfInstant } from '../time/iso-instant';
import type { Mail, MailAddress, MailPart } from './mail';

const lineEnd = '\r\n';

/**
 * A mail in the form in which mails are sent, for one that came without it. Every word of it is packed, so that nothing it says can pass
 * for a field or a border.
 */
export function writeInternetMessage({ from, to, cc, subject, instant, text, parts }: Mail): Uint8Array {
  const border = 'part-of-a-mail-in-a-mail';
  const lines = [
    ...(from ? [`From: ${people([from])}`] : []),
    ...(to.length > 0 ? [`To: ${people(to)}`] : []),
    ...(cc.length > 0 ? [`Cc: ${people(cc)}`] : []),
    ...(instant === null ? [] : [`Date: ${isoOfInstant(instant)}`]),
    `Subject: ${packedWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${border}"`,
    '',
    ...[section('text/plain', text), ...parts.map(partSection)].flatMap((one) => [`--${border}`, one]),
    `--${border}--`,
    '',
  ];
  return utf8ToBytes(lines.join(lineEnd));
}

function section(type: string, text: string): string {
  return [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    packed(utf8ToBytes(text)),
  ].join(lineEnd);
}

function partSection({ name, mediaType, content }: MailPart): string {
  const type = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(mediaType) ? mediaType : 'application/octet-stream';
  // A mail inside stays a file: packed, it would not be read as one.
  const safeType = type.startsWith('message/') || type.startsWith('multipart/') ? 'application/octet-stream' : type;
  return [
    `Content-Type: ${safeType}`,
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(wellFormed(name)).replace(/['()*]/g, percent)}`,
    'Content-Transfer-Encoding: base64',
    '',
    packed(content),
  ].join(lineEnd);
}

function people(all: readonly MailAddress[]): string {
  return all.map(({ name, address }) => `${packedWords(name)} <${plainAddress(address)}>`).join(`,${lineEnd} `);
}

/** What cannot stand in an address is left out. */
function plainAddress(address: string): string {
  return address.replace(/[^!-~]|[<>,;:"()[\]\\]/g, '');
}

/** Encoded words of at most 45 bytes, as RFC 2047 wants them. */
function packedWords(text: string): string {
  const words: string[] = [];
  let word: number[] = [];
  for (const letter of wellFormed(text)) {
    const bytes = utf8ToBytes(letter);
    if (word.length + bytes.length > 45) {
      words.push(`=?utf-8?B?${base64(Uint8Array.from(word))}?=`);
      word = [];
    }
    word.push(...bytes);
  }
  if (word.length > 0) words.push(`=?utf-8?B?${base64(Uint8Array.from(word))}?=`);
  return words.join(`${lineEnd} `);
}

function packed(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 57) lines.push(base64(bytes.subarray(at, at + 57)));
  return lines.join(lineEnd);
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}

function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
