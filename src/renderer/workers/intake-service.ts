import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { formatOf } from '@shared/domain/documents/file-format';
import { displayName } from '@shared/domain/documents/file-name';
import { guessKind } from '@shared/domain/documents/guess-kind';
import { mediaTypeOf } from '@shared/domain/documents/media-type';
import { isOrnament, type Mail, type MailPart } from '@shared/domain/mail/mail';
import type { DossierDocument } from '@shared/domain/records/document';
import { momentOfInstant } from '@shared/domain/time/moment';
import { type Commit, commit } from '../storage/commit';
import { CommitConflict } from '../storage/commit-conflict';
import type { RingbuchDatabase } from '../storage/db';
import { readMail } from './read-mail';

/** So much is read and hashed at once: between two portions the work can be stopped, and tells how far it is. */
const portion = 1_000_000;

type ReadDocument = Pick<DossierDocument, 'name' | 'mediaType' | 'bytes' | 'sha256' | 'kind' | 'date'>;

/** A file inside a mail; its own subject where it is a mail, too. */
export type FileInMail = ReadDocument & { readonly title: string };

/** What a mail says, with the files in it that become documents. */
export type IntakeMail = Omit<Mail, 'parts' | 'cut'> & { readonly files: readonly FileInMail[] };

export type IntakeFile = ReadDocument & { readonly mail: IntakeMail | null };

export type IntakeReading =
  | { readonly kind: 'read'; readonly files: readonly IntakeFile[] }
  /** It is a folder, it has gone, or the system does not let it be read. */
  | { readonly kind: 'unreadable'; readonly name: string };

/** What came of it: a conflict is told as one, since an exception loses its kind on the way. */
export type IntakeStored = { readonly seq: number } | { readonly conflict: string };

/**
 * Reads files that come into a dossier, and stores them with the step that puts them there, in one transaction. Their contents never pass
 * through the window.
 */
export class IntakeService {
  private readonly contents = new Map<string, Uint8Array>();

  constructor(private readonly db: RingbuchDatabase) {}

  /** @param onProgress told how much of all files has been read, from 0 to 1. */
  async read(files: readonly File[], onProgress: (share: number) => void): Promise<IntakeReading> {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    let before = 0;
    const read: IntakeFile[] = [];
    for (const file of files) {
      const told = (bytes: number) => onProgress(total === 0 ? 1 : (before + bytes) / total);
      const content = await contentOf(file, told);
      if (!content) return { kind: 'unreadable', name: displayName(file.name) };
      this.keep(content);
      read.push({ ...documentOf(file, content), mail: await this.mailIn(content.bytes) });
      before += file.size;
    }
    return { kind: 'read', files: read };
  }

  private keep({ sha256: hash, bytes }: Content): void {
    this.contents.set(hash, bytes);
  }

  private async mailIn(file: Uint8Array): Promise<IntakeMail | null> {
    const mail = await readMail(file);
    if (!mail) return null;
    const { parts, cut: _cut, ...said } = mail;
    const files: FileInMail[] = [];
    for (const part of parts.filter((one) => !isOrnament(one))) {
      const content = { bytes: part.content, sha256: sha256Of(part.content) };
      this.keep(content);
      files.push(await documentInMail(part, content));
    }
    return { ...said, files };
  }

  async store(work: Commit): Promise<IntakeStored> {
    const hashes = new Set(work.diff.documents?.added.map((document) => document.sha256));
    const attachments = [...this.contents]
      .filter(([hash]) => hashes.has(hash))
      .map(([hash, content]) => ({ sha256: hash, content }));
    try {
      return { seq: await commit(this.db, { ...work, attachments }) };
    } catch (error) {
      if (error instanceof CommitConflict) return { conflict: error.message };
      throw error;
    }
  }
}

interface Content {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** @returns null when it can't be read to its end. */
async function contentOf(file: File, told: (bytes: number) => void): Promise<Content | null> {
  const bytes = new Uint8Array(file.size);
  const hash = sha256.create();
  try {
    for (let at = 0; at < file.size; at += portion) {
      const part = new Uint8Array(await file.slice(at, at + portion).arrayBuffer());
      // It has been cut short since it was chosen.
      if (part.length < Math.min(portion, file.size - at)) return null;
      bytes.set(part, at);
      hash.update(part);
      told(at + part.length);
    }
    // A folder has a size of its own, and nothing that could be read.
    if (file.size === 0) await file.arrayBuffer();
  } catch {
    return null;
  }
  return { bytes, sha256: bytesToHex(hash.digest()) };
}

/** Its day is that of the mail, unless it is a mail with one of its own. What lies in that one stays there. */
async function documentInMail({ name, mediaType }: MailPart, content: Content): Promise<FileInMail> {
  const inside = await readMail(content.bytes);
  const known = {
    name,
    mediaType: mediaTypeOf(formatOf(content.bytes), mediaType),
    bytes: content.bytes.length,
    sha256: content.sha256,
  };
  if (!inside) return { ...known, kind: guessKind(name), date: null, title: '' };
  const { instant, subject } = inside;
  return { ...known, kind: 'email', date: instant === null ? null : momentOfInstant(instant).date, title: subject };
}

function documentOf(file: File, { bytes, sha256: hash }: Content): ReadDocument {
  const name = displayName(file.name);
  return {
    name,
    mediaType: mediaTypeOf(formatOf(bytes), file.type),
    bytes: bytes.length,
    sha256: hash,
    kind: guessKind(name),
    date: file.lastModified > 0 ? momentOfInstant(file.lastModified).date : null,
  };
}
