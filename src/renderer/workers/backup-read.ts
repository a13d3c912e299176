import type { FileEntry } from '@zip.js/zip.js';
import { backupLimits } from '@shared/domain/backup/backup-limits';
import type { BackupBytes } from '@shared/domain/backup/backup-work';
import type { RawRow } from '@shared/domain/backup/backup-records';
import { damaged } from '@shared/domain/backup/backup-problem';
import {
  attachmentEntryName,
  hashOfEntry,
  type Manifest,
  type ManifestEntry,
  manifestName,
  parseManifest,
  readmeName,
  tableEntryName,
  tableOfEntry,
} from '@shared/domain/backup/manifest';
import { sha256Of } from './backup-pack';
import { openZip, unpackEntry } from './backup-zip';

/**
 * A backup's file, read with mistrust: what is unpacked is what the manifest names, as large as it says and with the hash it says, and
 * anything else makes the file a damaged one. All methods throw `BadBackup` with what is wrong.
 */
export class BackupReader {
  private readonly expected: ReadonlyMap<string, ManifestEntry>;

  private constructor(
    readonly manifest: Manifest,
    readonly manifestSha256: string,
    private readonly entries: ReadonlyMap<string, FileEntry>,
  ) {
    this.expected = new Map(manifest.entries.map((entry) => [entry.name, entry]));
  }

  /** Reads the manifest, and holds the directory of the file against it. */
  static async open(file: BackupBytes): Promise<BackupReader> {
    const entries = await openZip(file);
    const [first] = entries;
    if (first?.filename !== manifestName || first.offset !== 0) throw damaged('noManifest', manifestName);
    const packed = await unpackEntry(first, backupLimits.manifest);
    const manifest = parseManifest(decodeText(packed, manifestName));
    expectRatio(manifest, file.bytes);
    return new BackupReader(manifest, await sha256Of(packed), byName(entries.slice(1), manifest));
  }

  /** Reads everything, and counts the rows. @param onShare is told which share of the bytes is done. */
  async checkAll(onShare: (share: number) => void): Promise<void> {
    const total = this.manifest.entries.reduce((sum, { bytes }) => sum + bytes, 0);
    const counts: Record<string, number> = {};
    let attachments = 0;
    let done = 0;
    for (const entry of this.manifest.entries) {
      const content = await this.content(entry);
      const table = tableOfEntry(entry.name);
      if (table) counts[table] = linesIn(content);
      if (hashOfEntry(entry.name)) attachments += 1;
      done += entry.bytes;
      onShare(done / Math.max(total, 1));
    }
    this.expectCounts({ ...counts, attachments });
  }

  private expectCounts(found: Readonly<Record<string, number>>): void {
    const { counts } = this.manifest;
    for (const table of new Set([...Object.keys(counts), ...Object.keys(found)]))
      if (counts[table] !== found[table]) throw damaged('wrongCount', tableEntryName(table));
  }

  /** The rows of some tables; of those that the backup does not have, none. */
  async rows(tables: readonly string[]): Promise<Map<string, RawRow[]>> {
    const rows = new Map<string, RawRow[]>();
    for (const table of tables) {
      const entry = this.expected.get(tableEntryName(table));
      if (!entry) continue;
      const read = parseLines(await this.content(entry), entry.name);
      if (read.length !== this.manifest.counts[table]) throw damaged('wrongCount', entry.name);
      rows.set(table, read);
    }
    return rows;
  }

  get tables(): string[] {
    return this.manifest.entries.flatMap(({ name }) => tableOfEntry(name) ?? []);
  }

  get attachments(): string[] {
    return this.manifest.entries.flatMap(({ name }) => hashOfEntry(name) ?? []);
  }

  async attachment(sha256: string): Promise<Uint8Array> {
    const entry = this.expected.get(attachmentEntryName(sha256));
    if (!entry) throw damaged('entryMissing', attachmentEntryName(sha256));
    return this.content(entry);
  }

  private async content({ name, bytes, sha256 }: ManifestEntry): Promise<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) throw damaged('entryMissing', name);
    const content = await unpackEntry(entry, bytes);
    if (content.length !== bytes || (await sha256Of(content)) !== sha256) throw damaged('entryDamaged', name);
    return content;
  }
}

/** Every entry once, and none that the manifest does not name. */
function byName(entries: readonly FileEntry[], { entries: expected }: Manifest): Map<string, FileEntry> {
  const known = new Set(expected.map(({ name }) => name));
  const found = new Map<string, FileEntry>();
  for (const entry of entries) {
    const name = entry.filename;
    if (!tableOfEntry(name) && !hashOfEntry(name) && name !== readmeName)
      throw damaged('forbiddenName', name.slice(0, 200));
    if (found.has(name)) throw damaged('entryTwice', name);
    if (!known.has(name)) throw damaged('entryUnknown', name);
    found.set(name, entry);
  }
  for (const name of known) if (!found.has(name)) throw damaged('entryMissing', name);
  return found;
}

/** A file that unpacks to a multiple of itself was made to fill the memory. */
function expectRatio({ entries }: Manifest, fileBytes: number): void {
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (unpacked > backupLimits.ratioFrom && unpacked > fileBytes * backupLimits.ratio) throw damaged('tooLarge');
}

const newline = 10;

/** Every line ends with a line break, the last one, too. */
function linesIn(content: Uint8Array): number {
  let count = 0;
  for (let at = content.indexOf(newline); at !== -1; at = content.indexOf(newline, at + 1)) count += 1;
  return count;
}

/** Line by line: a whole table may be longer than a text can be. */
function parseLines(content: Uint8Array, entry: string): RawRow[] {
  const rows: RawRow[] = [];
  for (let start = 0; start < content.length;) {
    const end = content.indexOf(newline, start);
    if (end === -1) throw damaged('badRecord', entry);
    rows.push(parseRow(decodeText(content.subarray(start, end), entry), entry));
    start = end + 1;
  }
  return rows;
}

function parseRow(text: string, entry: string): RawRow {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (cause) {
    throw damaged('badRecord', entry, cause);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw damaged('badRecord', entry);
  return row as RawRow;
}

function decodeText(bytes: Uint8Array, entry: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw damaged('badRecord', entry, cause);
  }
}
