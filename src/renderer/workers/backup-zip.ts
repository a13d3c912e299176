import { configure, type FileEntry, Reader, Uint8ArrayReader, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { type PlainDate, toUtc } from '@shared/domain/time/plain-date';
import { backupLimits } from '@shared/domain/backup/backup-limits';
import { damaged } from '@shared/domain/backup/backup-problem';
import type { BackupBytes, PartSink } from '@shared/domain/backup/backup-work';

// The work is beside the window already, and the page's policy allows no workers out of texts.
configure({ useWebWorkers: false, chunkSize: 1_048_576 });

export interface PackedEntry {
  readonly name: string;
  readonly content: () => Promise<Uint8Array>;
  /** Contents of documents are mostly packed already. */
  readonly compressed: boolean;
}

/** So many bytes are handed over at once. */
const partSize = 1_048_576;

/** Packs entries in their order. The same entries of the same day give the same file. */
export async function packZip(entries: Iterable<PackedEntry>, date: PlainDate, sink: PartSink): Promise<void> {
  const zip = new ZipWriter(inParts(sink), { lastModDate: toUtc(date), extendedTimestamp: false });
  for (const { name, content, compressed } of entries) {
    await zip.add(name, new Uint8ArrayReader(await content()), { level: compressed ? 6 : 0 });
  }
  await zip.close();
}

function inParts(sink: PartSink): WritableStream<Uint8Array> {
  let part = new Uint8Array(partSize);
  let filled = 0;
  return new WritableStream<Uint8Array>({
    async write(chunk) {
      for (let at = 0; at < chunk.length;) {
        const piece = chunk.subarray(at, at + partSize - filled);
        part.set(piece, filled);
        at += piece.length;
        filled += piece.length;
        if (filled < partSize) continue;
        await sink(part);
        part = new Uint8Array(partSize);
        filled = 0;
      }
    },
    async close() {
      if (filled > 0) await sink(part.slice(0, filled));
    },
  });
}

/** The entries of a zip file in their order, by what its directory says of them: nothing of that is trusted yet. */
export async function openZip(file: BackupBytes): Promise<readonly FileEntry[]> {
  const zip = new ZipReader(new PartReader(file), { checkOverlappingEntry: true });
  const entries: FileEntry[] = [];
  try {
    for await (const entry of zip.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      if (entry.directory) throw damaged('forbiddenName', entry.filename.slice(0, 200));
      entries.push(entry);
      if (entries.length > backupLimits.entries) throw damaged('tooLarge');
    }
  } catch (cause) {
    throw asDamage(cause, 'noZip');
  }
  return entries;
}

/**
 * Unpacks one entry.
 * @param most how many bytes it may have; unpacking ends as soon as there are more, whatever the directory says.
 */
export async function unpackEntry(entry: FileEntry, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const collect = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.length;
      if (length > most) throw damaged('entryDamaged', entry.filename);
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(collect);
  } catch (cause) {
    throw asDamage(cause, 'entryDamaged', entry.filename);
  }
  return joinedBytes(chunks, length);
}

/** What the source itself reports passes: it is about the disk, not about the file. */
function asDamage(cause: unknown, fault: 'noZip' | 'entryDamaged', entry = ''): Error {
  if (cause instanceof Error && cause.name === 'BadBackup') return cause;
  return damaged(fault, entry, cause);
}

export function joinedBytes(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

class PartReader extends Reader<BackupBytes> {
  constructor(private readonly file: BackupBytes) {
    super(file);
    this.size = file.bytes;
  }

  override async readUint8Array(from: number, length: number): Promise<Uint8Array> {
    return this.file.read(from, Math.max(0, Math.min(length, this.size - from)));
  }
}
