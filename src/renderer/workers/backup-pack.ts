import { canonicalJson } from '@shared/domain/base/canonical-json';
import type { BackupLabel, PartSink } from '@shared/domain/backup/backup-work';
import {
  attachmentEntryName,
  formatVersion,
  type Manifest,
  type ManifestEntry,
  manifestName,
  manifestText,
  readmeName,
  tableEntryName,
} from '@shared/domain/backup/manifest';
import { originOf } from '@shared/domain/backup/origin';
import type { BinderId } from '@shared/domain/records/ids';
import { type AttachmentSource, dumpTables, type TableDump } from '../storage/dump-tables';
import { backupReadme } from './backup-readme';
import { joinedBytes, type PackedEntry, packZip } from './backup-zip';

/** One moment of a database, ready to be packed: into more than one file, if need be, all of them the same. */
export interface Gathered {
  readonly manifest: Manifest;
  readonly texts: ReadonlyMap<string, Uint8Array>;
}

type OnShare = (share: number) => void;

/**
 * Gathers all that a database holds at one moment, whatever its schema.
 * @returns null when there is no such database.
 */
export async function gather(
  databaseName: string,
  label: BackupLabel,
  attachments: AttachmentSource,
  onShare: OnShare,
): Promise<Gathered | null> {
  const tables = new Map<string, TableText>();
  const dump = await dumpTables(databaseName, (table, rows, share) => {
    const text = tables.get(table) ?? new TableText();
    tables.set(table, text);
    text.add(rows);
    onShare(share);
  });
  if (!dump) return null;
  const texts = new Map<string, Uint8Array>([[readmeName, new TextEncoder().encode(backupReadme)]]);
  for (const [table, text] of tables) texts.set(tableEntryName(table), text.bytes());
  const entries = await Promise.all([...texts].map(([name, bytes]) => entryOf(name, bytes)));
  const kept = await hashAttachments(dump.attachments, attachments, onShare);
  const counts = Object.fromEntries([...tables].map(([table, { count }]) => [table, count]));
  return {
    manifest: manifestOf(label, dump, { ...counts, attachments: kept.length }, [...entries, ...kept], tables),
    texts,
  };
}

/** Packs what was gathered into one file. */
export async function pack(
  { manifest, texts }: Gathered,
  attachments: AttachmentSource,
  sink: PartSink,
  onShare: OnShare,
): Promise<void> {
  const total = manifest.entries.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const entryFor = ({ name, bytes, sha256 }: ManifestEntry): PackedEntry => {
    const text = texts.get(name);
    const content = async () => {
      onShare(done / Math.max(total, 1));
      done += bytes;
      return text ?? (await contentOf(attachments, sha256));
    };
    return { name, content, compressed: text !== undefined };
  };
  const head: PackedEntry = {
    name: manifestName,
    content: () => Promise.resolve(new TextEncoder().encode(manifestText(manifest))),
    compressed: true,
  };
  await packZip([head, ...manifest.entries.map(entryFor)], manifest.madeAt.date, sink);
}

/** The lines of a table. They are made in the transaction that reads the rows, and joined when it is over. */
class TableText {
  count = 0;
  origin: BinderId | null = null;
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  add(rows: readonly unknown[]): void {
    const part = new TextEncoder().encode(rows.map((row) => `${canonicalJson(row)}\n`).join(''));
    this.origin ??= originOf(rows as Parameters<typeof originOf>[0]);
    this.parts.push(part);
    this.length += part.length;
    this.count += rows.length;
  }

  bytes(): Uint8Array {
    return joinedBytes(this.parts.splice(0), this.length);
  }
}

async function entryOf(name: string, bytes: Uint8Array): Promise<ManifestEntry> {
  return { name, bytes: bytes.length, sha256: await sha256Of(bytes) };
}

/** A content that is not what its name says would make every backup a damaged one: it is left out, and the ledger tells that it is missing. */
async function hashAttachments(
  hashes: readonly string[],
  attachments: AttachmentSource,
  onShare: OnShare,
): Promise<ManifestEntry[]> {
  const entries: ManifestEntry[] = [];
  for (const [index, hash] of hashes.entries()) {
    onShare(index / hashes.length);
    const content = await attachments.content(hash);
    if (content && (await sha256Of(content)) === hash)
      entries.push({ name: attachmentEntryName(hash), bytes: content.length, sha256: hash });
  }
  return entries;
}

async function contentOf(attachments: AttachmentSource, sha256: string): Promise<Uint8Array> {
  const content = await attachments.content(sha256);
  if (!content) throw new Error('The content of a document went while the backup was made');
  return content;
}

function manifestOf(
  { number, madeAt, reason, app }: BackupLabel,
  { schema, ledger }: TableDump,
  counts: Readonly<Record<string, number>>,
  entries: readonly ManifestEntry[],
  tables: ReadonlyMap<string, TableText>,
): Manifest {
  return {
    format: 'ringbuch-backup',
    formatVersion,
    lowestReader: 1,
    app,
    schema,
    number,
    madeAt: { date: madeAt.date, time: madeAt.time, instant: madeAt.instant },
    reason,
    origin: tables.get('binders')?.origin ?? null,
    counts,
    ledger,
    entries: [...entries],
  };
}

/** By the machine's own means: many times faster than what rules may use. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
