import { readFileSync } from 'node:fs';
import type { Mail } from '@shared/domain/mail/mail';
import { mailFormatOf } from '@shared/domain/mail/mail-format';
import { readInternetMail } from '@shared/domain/mail/internet-mail';
import { readOutlookMail } from '@shared/domain/mail/outlook-mail';
import { textBytes } from '../documents/bytes';

/** A mail as another program wrote it. */
export function mailFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/mails/${name}`, import.meta.url)));
}

/** Node decodes windows-1252 as if it were latin1. */
export function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? text.replaceAll('\u0080', '€') : text;
}

export async function read(file: Uint8Array | string): Promise<Mail> {
  const bytes = typeof file === 'string' ? textBytes(file) : file;
  const mail = mailFormatOf(bytes) === 'outlook' ? readOutlookMail(bytes, decode) : await readInternetMail(bytes);
  if (!mail) throw new Error('Not read');
  return mail;
}

/** A mail with this body after a head as they all have it. */
export function mailWith(body: string, ...fields: readonly string[]): string {
  const head = ['From: Anna <anna@seeblick.example>', 'Date: Thu, 12 Mar 2026 09:12:00 +0100', 'Subject: Frage'];
  const own = new Set(fields.map((field) => field.split(':')[0]));
  const kept = head.filter((field) => !own.has(field.split(':')[0]));
  return [...kept, ...fields, '', body].join('\r\n');
}

export const textOfPart = (mail: Mail, index: number) => new TextDecoder().decode(mail.parts[index]?.content);
