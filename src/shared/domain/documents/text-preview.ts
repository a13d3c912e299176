import { inspectFirstBytes } from '../importing/text-encoding';

/** So many bytes of a text are shown: enough to know it by, and few enough to draw at once. */
export const shownBytes = 200_000;

/** How to read the beginning of a text: the encodings to try, in this order; the last one always succeeds. */
export function encodingsOf(bytes: Uint8Array): readonly string[] {
  const looks = inspectFirstBytes(bytes.subarray(0, 8_192));
  const said = looks.kind === 'text' ? looks.encoding : null;
  return said ? [said] : ['utf-8', 'windows-1252'];
}
