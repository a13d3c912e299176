import PostalMime, { type Address, type Attachment } from 'postal-mime';
import { displayName } from '../documents/file-name';
import { instantOf } from '../time/iso-instant';
import { type Mail, type MailAddress, mailLimits, type MailPart, plainLine, plainPeople } from './mail';
import { beginningOfMail } from './mail-format';
import { textOf } from './page-text';
import { withReadableHead } from './readable-head';

/**
 * Reads a mail as it was sent. A mail inside of it stays a file, so that it has a page of its own, and however many lie in each other, only
 * one is read.
 * @returns null when it breaks the limits, or can't be read.
 */
export async function readInternetMail(file: Uint8Array): Promise<Mail | null> {
  const email = await PostalMime.parse(withReadableHead(file.subarray(beginningOfMail(file))), {
    forceRfc822Attachments: true,
    maxNestingDepth: mailLimits.depth,
    maxHeadersSize: mailLimits.headerBytes,
  }).catch(() => null);
  if (!email) return null;
  const { attachments } = email;
  const { text, cut } = textOf(email.text ?? '', email.html ?? '');
  return {
    from: plainPeople(peopleOf(email.from ?? email.sender))[0] ?? null,
    to: plainPeople(peopleOf(...(email.to ?? []))),
    cc: plainPeople(peopleOf(...(email.cc ?? []))),
    subject: plainLine(email.subject ?? ''),
    instant: email.date === undefined ? null : instantOf(email.date),
    text,
    parts: attachments.slice(0, mailLimits.parts).map(partOf),
    cut: cut || attachments.length > mailLimits.parts,
  };
}

function peopleOf(...addresses: readonly (Address | undefined)[]): MailAddress[] {
  return addresses.flatMap((one) => {
    if (!one) return [];
    return one.group
      ? one.group.map(({ name, address }) => ({ name, address }))
      : [{ name: one.name, address: one.address }];
  });
}

function partOf({ filename, mimeType, content, related }: Attachment, index: number): MailPart {
  const mediaType = plainLine(mimeType);
  const unnamed = mediaType === 'message/rfc822' ? `E-Mail ${index + 1}.eml` : '';
  return {
    name: displayName(filename ?? '') || unnamed,
    mediaType,
    content: bytesOf(content),
    inText: related === true,
  };
}

/** The reader hands contents over as bytes, unless it is told otherwise. */
function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new Uint8Array();
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
