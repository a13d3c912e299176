import type { CompoundFolder } from './compound-file';
import { type Mail, type MailAddress, mailLimits, type MailPart, plainLine, plainPeople } from './mail';
import { type Decode, encodingOf, openOutlookFile, OutlookValues } from './outlook-file';
import { textOf } from './page-text';
import { writeInternetMessage } from './write-internet-message';
import { displayName } from '../documents/file-name';

/** Mails within mails within mails are read so deep. */
const mostDepth = 5;

/** Numbers of MS-OXPROPS. */
const id = {
  subject: 0x0037,
  submitted: 0x0039,
  delivered: 0x0e06,
  body: 0x1000,
  html: 0x1013,
  htmlPage: 0x3fde,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  senderSmtp: 0x5d01,
  authorName: 0x0042,
  authorAddress: 0x0065,
  authorSmtp: 0x5d02,
  recipientKind: 0x0c15,
  name: 0x3001,
  address: 0x3003,
  smtp: 0x39fe,
  content: 0x3701,
  shortName: 0x3704,
  longName: 0x3707,
  mediaType: 0x370e,
  contentId: 0x3712,
  hidden: 0x7ffe,
} as const;

/** Reads a mail as Outlook saves it. @returns null when it is none, or is damaged. */
export function readOutlookMail(file: Uint8Array, decode: Decode): Mail | null {
  const folder = openOutlookFile(file);
  return folder && mailIn(folder, new OutlookValues(folder, 32, decode), decode, 0);
}

function mailIn(folder: CompoundFolder, values: OutlookValues, decode: Decode, depth: number): Mail {
  const people = foldersOf(folder, '__recip_version1.0_').map((one) => new OutlookValues(one, 8, decode, values));
  const parts = foldersOf(folder, '__attach_version1.0_').map((one) => new OutlookValues(one, 8, decode, values));
  const named = (kind: number) => people.filter((one) => one.number(id.recipientKind) === kind).map(personOf);
  const { text, cut } = textOf(values.text(id.body), htmlOf(values, decode));
  const read = parts.slice(0, mailLimits.parts).flatMap((part) => partOf(part, decode, depth) ?? []);
  return {
    from: plainPeople([authorOf(values)])[0] ?? null,
    to: plainPeople(named(1)),
    cc: plainPeople(named(2)),
    subject: plainLine(values.text(id.subject)),
    instant: values.instant(id.submitted) ?? values.instant(id.delivered),
    text,
    parts: read,
    cut: cut || read.length < parts.length,
  };
}

function foldersOf(folder: CompoundFolder, prefix: string): CompoundFolder[] {
  return [...folder.folders]
    .filter(([name]) => name.startsWith(prefix))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, inside]) => inside);
}

/** Within a company Outlook notes addresses that only its own server understands. */
function usable(...addresses: readonly string[]): string {
  return addresses.find((address) => address.includes('@')) ?? '';
}

function authorOf(values: OutlookValues): MailAddress {
  const [author, sender] = [values.text(id.authorName), values.text(id.senderName)];
  const addresses = [id.authorSmtp, id.authorAddress, id.senderSmtp, id.senderAddress].map((one) => values.text(one));
  return { name: author || sender, address: usable(...addresses) };
}

function personOf(values: OutlookValues): MailAddress {
  return { name: values.text(id.name), address: usable(values.text(id.smtp), values.text(id.address)) };
}

function htmlOf(values: OutlookValues, decode: Decode): string {
  const bytes = values.bytes(id.html);
  return bytes ? decode(bytes, encodingOf(values.number(id.htmlPage)) ?? values.encoding) : values.text(id.html);
}

function partOf(values: OutlookValues, decode: Decode, depth: number): MailPart | null {
  const name = values.text(id.longName) || values.text(id.shortName) || values.text(id.name);
  const inside = values.folder.folders.get('__substg1.0_3701000D');
  if (inside) return mailPart(inside, name, values, decode, depth);
  const content = values.bytes(id.content);
  if (!content) return null;
  return {
    name: displayName(name),
    mediaType: plainLine(values.text(id.mediaType)),
    content,
    inText: values.flag(id.hidden) || values.text(id.contentId) !== '',
  };
}

/** A mail inside of this one has no file of its own: it becomes one that every program can read. */
function mailPart(
  folder: CompoundFolder,
  name: string,
  outer: OutlookValues,
  decode: Decode,
  depth: number,
): MailPart | null {
  // An object of another program lies in a folder, too.
  if (depth >= mostDepth || !folder.streams.has('__properties_version1.0')) return null;
  const mail = mailIn(folder, new OutlookValues(folder, 24, decode, outer), decode, depth + 1);
  const called = displayName((mail.subject || name).replace(/[/\\]/g, '-')) || 'E-Mail';
  return {
    name: `${called}.eml`,
    mediaType: 'message/rfc822',
    content: writeInternetMessage(mail),
    inText: false,
  };
}
