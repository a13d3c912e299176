import { type CompoundFolder, isCompoundFile, readCompoundFile } from './compound-file';

/** In this file inside of it every mail of Outlook has its short values. */
const properties = '__properties_version1.0';

/** The inside of a mail as Outlook saves it; null for everything else, the older office files among it. */
export function openOutlookFile(file: Uint8Array): CompoundFolder | null {
  const root = isCompoundFile(file) ? readCompoundFile(file) : null;
  return root?.streams.has(properties) ? root : null;
}

export function isOutlookFile(file: Uint8Array): boolean {
  return openOutlookFile(file) !== null;
}

export type Decode = (bytes: Uint8Array, encoding: string) => string;

/** The values of a mail, one of its people or attachments (MS-OXMSG), by the numbers that MS-OXPROPS gives them. */
export class OutlookValues {
  private readonly short: ReadonlyMap<number, DataView>;

  /** @param headLength how much stands before the short values: 32 for a mail, 24 for one inside another, 8 for all else. */
  constructor(
    readonly folder: CompoundFolder,
    headLength: number,
    private readonly decode: Decode,
    private readonly outer: OutlookValues | null = null,
  ) {
    this.short = shortValues(folder.streams.get(properties)?.read() ?? new Uint8Array(), headLength);
  }

  /** A text: in UTF-16, or in the encoding that the mail names. Empty where there is none. */
  text(id: number): string {
    const wide = this.stream(id, '001F');
    if (wide) return utf16(wide);
    const narrow = this.stream(id, '001E');
    return narrow ? upToZero(this.decode(narrow, this.encoding)) : '';
  }

  bytes(id: number): Uint8Array | null {
    return this.stream(id, '0102');
  }

  number(id: number): number | null {
    return this.short.get(id)?.getInt32(0, true) ?? null;
  }

  flag(id: number): boolean {
    return (this.short.get(id)?.getUint16(0, true) ?? 0) !== 0;
  }

  /** A time, as milliseconds since 1970. */
  instant(id: number): number | null {
    const value = this.short.get(id);
    if (!value) return null;
    // Steps of 100 ns since 1601.
    const steps = value.getUint32(4, true) * 2 ** 32 + value.getUint32(0, true);
    return Math.round(steps / 10_000) - 11_644_473_600_000;
  }

  get encoding(): string {
    return encodingOf(this.number(0x3ffd)) ?? this.outer?.encoding ?? 'windows-1252';
  }

  private stream(id: number, type: string): Uint8Array | null {
    return (
      this.folder.streams.get(`__substg1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`)?.read() ?? null
    );
  }
}

/** The encoding that a code page of Windows stands for; null where it is none that is known. */
export function encodingOf(codePage: number | null): string | null {
  if (codePage === null) return null;
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28591 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  return otherPages[codePage] ?? null;
}

const otherPages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20127: 'windows-1252',
  20866: 'koi8-r',
  50220: 'iso-2022-jp',
  65001: 'utf-8',
};

function shortValues(stream: Uint8Array, headLength: number): Map<number, DataView> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const values = new Map<number, DataView>();
  for (let at = headLength; at + 16 <= stream.length; at += 16)
    values.set(view.getUint16(at + 2, true), new DataView(stream.buffer, stream.byteOffset + at + 8, 8));
  return values;
}

function utf16(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) parts.push(String.fromCharCode(view.getUint16(at, true)));
  return upToZero(parts.join(''));
}

function upToZero(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
