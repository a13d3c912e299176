/** How large a document may be when nothing else is set, in megabytes; and between what it can be set. */
export const usualMegabytes = 30;
export const leastMegabytes = 1;
export const mostMegabytes = 100;

/** So many files, and so many bytes, come in at a time: they wait in memory until all of them have been read. */
const mostFilesAtOnce = 1_000;
const mostBytesAtOnce = 400_000_000;

/** As much as is known of a file before it has been read. */
export interface OfferedFile {
  readonly name: string;
  readonly size: number;
}

export type IntakeProblem<File extends OfferedFile = OfferedFile> =
  /** Some are too large; the others could come in without them. */
  | { readonly kind: 'tooLarge'; readonly files: readonly File[]; readonly others: readonly File[] }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'tooMuch' };

/** What speaks against taking these files in, all at once; null when nothing does. */
export function problemWith<File extends OfferedFile>(
  files: readonly File[],
  megabytes: number,
): IntakeProblem<File> | null {
  const most = megabytes * 1_000_000;
  const tooLarge = files.filter(({ size }) => size > most);
  if (tooLarge.length > 0)
    return { kind: 'tooLarge', files: tooLarge, others: files.filter(({ size }) => size <= most) };
  if (files.length > mostFilesAtOnce) return { kind: 'tooMany' };
  return files.reduce((sum, { size }) => sum + size, 0) > mostBytesAtOnce ? { kind: 'tooMuch' } : null;
}
