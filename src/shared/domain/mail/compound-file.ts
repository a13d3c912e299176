/** A folder inside a compound file. */
export interface CompoundFolder {
  readonly folders: ReadonlyMap<string, CompoundFolder>;
  readonly streams: ReadonlyMap<string, CompoundStream>;
}

/** A file inside a compound file. @returns null where its content is not there whole. */
export interface CompoundStream {
  readonly size: number;
  readonly read: () => Uint8Array | null;
}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const endOfChain = 0xfffffffe;
const nothing = 0xffffffff;
const headLength = 512;
const entryLength = 128;
const mostEntries = 20_000;
const mostDepth = 12;

export function isCompoundFile(file: Uint8Array): boolean {
  return file.length >= headLength && magic.every((byte, index) => file[index] === byte);
}

/**
 * The folders and files inside a compound file (MS-CFB), the form of Outlook's mails and older office files. Nothing in it is believed: no
 * chain is longer than the file, no entry is visited twice, and all that is read together is no more than the file itself.
 * @returns null when it is none, or is damaged.
 */
export function readCompoundFile(file: Uint8Array): CompoundFolder | null {
  if (!isCompoundFile(file)) return null;
  try {
    return new Sectors(file).root();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

class Sectors {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly count: number;
  private readonly table: readonly number[];
  private smallTable: Uint8Array = new Uint8Array();
  private smallSectors: Uint8Array = new Uint8Array();
  /** How much may still be read. */
  private left: number;

  constructor(private readonly file: Uint8Array) {
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new RangeError('No such sectors');
    this.sectorSize = 2 ** shift;
    this.count = Math.ceil(file.length / this.sectorSize) - 1;
    this.left = file.length * 2;
    this.table = this.sectorsOfTable();
  }

  root(): CompoundFolder {
    const entries = this.entries(this.chain(this.view.getUint32(48, true)));
    const [first] = entries;
    if (first?.kind !== 5) throw new RangeError('No root');
    this.smallTable = this.chain(this.view.getUint32(60, true));
    this.smallSectors = this.chain(first.start);
    return this.folderTree(entries, first);
  }

  /** Where the table of all chains lies: the first 109 places stand in the head, the others in sectors of their own. */
  private sectorsOfTable(): number[] {
    const places: number[] = [];
    for (let at = 76; at < headLength; at += 4) places.push(this.view.getUint32(at, true));
    let next = this.view.getUint32(68, true);
    for (let step = 0; next < nothing - 5 && step <= this.count; step++) {
      const at = this.offset(next);
      for (let index = 0; index < this.sectorSize / 4 - 1; index++)
        places.push(this.view.getUint32(at + index * 4, true));
      next = this.view.getUint32(at + this.sectorSize - 4, true);
    }
    return places.filter((place) => place !== nothing).slice(0, this.count);
  }

  private offset(sector: number): number {
    if (sector >= this.count) throw new RangeError('Outside the file');
    return (sector + 1) * this.sectorSize;
  }

  private after(sector: number): number {
    const each = this.sectorSize / 4;
    const table = this.table[Math.floor(sector / each)];
    if (table === undefined) throw new RangeError('Outside the table');
    return this.view.getUint32(this.offset(table) + (sector % each) * 4, true);
  }

  /** The content of a chain of sectors. The last one may be cut short. */
  private chain(start: number): Uint8Array {
    const places: number[] = [];
    for (let sector = start; sector !== endOfChain && sector !== nothing; sector = this.after(sector)) {
      places.push(this.offset(sector));
      if (places.length > this.count) throw new RangeError('A circle');
    }
    return this.gather(this.file, places, this.sectorSize);
  }

  private gather(from: Uint8Array, places: readonly number[], size: number): Uint8Array {
    this.left -= places.length * size;
    if (this.left < 0) throw new RangeError('More than there is');
    const whole = new Uint8Array(places.length * size);
    places.forEach((place, index) => whole.set(from.subarray(place, place + size), index * size));
    return whole;
  }

  private smallChain(start: number): Uint8Array {
    const size = 64;
    const table = new DataView(this.smallTable.buffer);
    const places: number[] = [];
    for (let sector = start; sector !== endOfChain; sector = table.getUint32(sector * 4, true)) {
      if ((sector + 1) * size > this.smallSectors.length || places.length > table.byteLength / 4)
        throw new RangeError('Outside the small sectors');
      places.push(sector * size);
    }
    return this.gather(this.smallSectors, places, size);
  }

  private content({ start, size }: Entry): Uint8Array | null {
    if (size === 0) return new Uint8Array();
    try {
      const whole = size < this.view.getUint32(56, true) ? this.smallChain(start) : this.chain(start);
      return whole.length >= size ? whole.slice(0, size) : null;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  private entries(directory: Uint8Array): Entry[] {
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const count = Math.min(Math.floor(directory.length / entryLength), mostEntries);
    return Array.from({ length: count }, (_, index) => entryAt(view, index * entryLength));
  }

  /** The entries of a folder hang together as a tree; who draws it in a circle hangs nothing more on it. */
  private folderTree(entries: readonly Entry[], root: Entry): CompoundFolder {
    const top = { folders: new Map<string, CompoundFolder>(), streams: new Map<string, CompoundStream>() };
    const seen = new Set<number>([0]);
    const waiting = [{ index: root.child, into: top, depth: 1 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { index, into, depth } = next;
      const entry = entries[index];
      if (!entry || seen.has(index)) continue;
      seen.add(index);
      waiting.push({ index: entry.left, into, depth }, { index: entry.right, into, depth });
      if (entry.kind === 2) into.streams.set(entry.name, { size: entry.size, read: () => this.content(entry) });
      if (entry.kind !== 1 || depth >= mostDepth) continue;
      const folder = { folders: new Map<string, CompoundFolder>(), streams: new Map<string, CompoundStream>() };
      into.folders.set(entry.name, folder);
      waiting.push({ index: entry.child, into: folder, depth: depth + 1 });
    }
    return top;
  }
}

interface Entry {
  readonly name: string;
  /** 1 a folder, 2 a file, 5 the root. */
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function entryAt(view: DataView, at: number): Entry {
  const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
  let name = '';
  for (let index = 0; index < length; index += 2) name += String.fromCharCode(view.getUint16(at + index, true));
  return {
    name,
    kind: view.getUint8(at + 66),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}
