import { sha256Of } from '@shared/domain/base/fingerprint';
import type { Mail, MailPart } from '@shared/domain/mail/mail';
import { readMail } from './read-mail';

/** A file inside a mail: all of it but the content. */
export interface MailPageFile extends Omit<MailPart, 'content'> {
  readonly bytes: number;
  /** By which it is known whether it lies in the dossier as a document of its own. */
  readonly sha256: string;
}

/** A mail as its page shows it. */
export interface MailPage extends Omit<Mail, 'parts'> {
  readonly files: readonly MailPageFile[];
}

/** Reads a mail for its page, beside the window and without the database. */
export class MailService {
  private parts: readonly MailPart[] = [];

  async read(file: Uint8Array): Promise<MailPage | null> {
    const mail = await readMail(file);
    if (!mail) return null;
    const { parts, ...said } = mail;
    this.parts = parts;
    const files = parts.map(({ content, ...part }) => ({
      ...part,
      bytes: content.length,
      sha256: sha256Of(content),
    }));
    return { ...said, files };
  }

  /** The content of one of the files, in their order. */
  contentOf(index: number): Uint8Array | null {
    return this.parts[index]?.content ?? null;
  }
}
