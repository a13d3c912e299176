/** An entry as the directory at the end of a zip file tells it. Nothing is unpacked, so nothing is believed but for refusing. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 65_535;
/** A document has some hundred entries at the most. */
const mostEntries = 20_000;

/** The entries of a zip file. @returns null when the file has no directory that can be read, or one that is too long. */
export function readZipDirectory(file: Uint8Array): ZipEntry[] | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return null;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const nameAt = at + entryLength;
    if (nameAt + nameLength > end) return null;
    entries.push({
      name: String.fromCharCode(...file.subarray(nameAt, nameAt + Math.min(nameLength, 500))),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
    });
    at = nameAt + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The end of the directory is looked for from behind: a comment may follow it. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) if (view.getUint32(at, true) === endMark) return at;
  return null;
}
