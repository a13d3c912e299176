import type { Mail } from '@shared/domain/mail/mail';
import { mailFormatOf } from '@shared/domain/mail/mail-format';

/** Reads a file as a mail; what reads it loads with the first one. @returns null when it is none, or can't be read. */
export async function readMail(file: Uint8Array): Promise<Mail | null> {
  switch (mailFormatOf(file)) {
    case 'internet':
      return (await import('@shared/domain/mail/internet-mail')).readInternetMail(file);
    case 'outlook':
      return (await import('@shared/domain/mail/outlook-mail')).readOutlookMail(file, decode);
    case null:
      return null;
  }
}

/** An encoding that nobody here knows is read as what Western Europe writes. */
function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
