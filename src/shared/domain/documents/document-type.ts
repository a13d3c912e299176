import { extensionOf } from './file-name';
import { type FileFormat, formatOf } from './file-format';
import { readZipDirectory, type ZipEntry } from './zip-directory';

interface DocumentType {
  readonly format: FileFormat;
  readonly extensions: readonly string[];
  /** For a packed file: what must be in it to be what it is called. */
  readonly holds?: string;
}

/**
 * The list of documents: what the system's programs may be asked to open. It is closed, and goes by the extension and the content
 * together. Pages, drawings, scripts and whatever holds macros by its type are not on it; nor are the older binary files of office programs,
 * of which nobody can tell from outside.
 */
const documentTypes: readonly DocumentType[] = [
  { format: 'pdf', extensions: ['pdf'] },
  { format: 'png', extensions: ['png'] },
  { format: 'jpeg', extensions: ['jpg', 'jpeg'] },
  { format: 'gif', extensions: ['gif'] },
  { format: 'webp', extensions: ['webp'] },
  { format: 'bmp', extensions: ['bmp'] },
  { format: 'text', extensions: ['txt'] },
  { format: 'zip', extensions: ['docx'], holds: 'word/document.xml' },
  { format: 'zip', extensions: ['xlsx'], holds: 'xl/workbook.xml' },
  { format: 'zip', extensions: ['pptx'], holds: 'ppt/presentation.xml' },
  { format: 'zip', extensions: ['odt', 'ods', 'odp'], holds: 'content.xml' },
];

/** No document unpacks to more than this, in bytes, or to so many times its size: such a file is made to fill a disk. */
const mostUnpacked = 500_000_000;
const mostTimes = 200;
/** Small files pack well without meaning harm. */
const harmless = 10_000_000;

/** Parts that hold macros, in files whose type should have none. */
const macroPart = /vbaproject\.bin$|^basic\/|^scripts\//i;

/**
 * As what a file may be opened by another program.
 * @returns the extension that it gets then; null when it is not on the list of documents, or is not what it is called.
 */
export function openableAs(name: string, bytes: Uint8Array): string | null {
  const extension = extensionOf(name);
  const format = formatOf(bytes);
  const type = documentTypes.find((one) => one.format === format && one.extensions.includes(extension));
  if (!type) return null;
  return type.holds === undefined || isSoundPackage(bytes, type.holds) ? extension : null;
}

function isSoundPackage(bytes: Uint8Array, part: string): boolean {
  const entries = readZipDirectory(bytes);
  if (!entries?.some(({ name }) => name === part)) return false;
  return !entries.some(({ name }) => macroPart.test(name)) && !isBomb(entries, bytes.length);
}

function isBomb(entries: readonly ZipEntry[], size: number): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return unpacked > mostUnpacked || (unpacked > harmless && unpacked > size * mostTimes);
}

/** How a file is shown inside the app, where nothing of it is run. */
export type Preview = 'pdf' | 'image' | 'text' | 'none';

/** By the content alone: a picture that is called a text is a picture. Drawings and pages that may hold scripts are not shown. */
export function previewOf(format: FileFormat): Preview {
  switch (format) {
    case 'pdf':
      return 'pdf';
    case 'png':
    case 'jpeg':
    case 'gif':
    case 'webp':
    case 'bmp':
      return 'image';
    case 'text':
      return 'text';
    default:
      return 'none';
  }
}
