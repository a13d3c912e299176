import type { FileFormat } from './file-format';

const known: Partial<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  html: 'text/html',
  rtf: 'application/rtf',
};

/** The media type that is noted with a document: by its content where that tells, or as its giver named it. Nothing goes by it. */
export function mediaTypeOf(format: FileFormat, given: string): string {
  const named = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(given) ? given : '';
  return known[format] ?? (named || (format === 'text' ? 'text/plain' : 'application/octet-stream'));
}

/** The media type by which a picture is shown; null for what is no picture. */
export function pictureTypeOf(format: FileFormat): string | null {
  return ['png', 'jpeg', 'gif', 'webp', 'bmp'].includes(format) ? (known[format] ?? null) : null;
}
