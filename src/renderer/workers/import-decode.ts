import { err, ok, type Result } from '@shared/domain/base/result';
import type { ListProblem } from '@shared/domain/importing/list-reading';
import { inspectFirstBytes, type TextEncoding } from '@shared/domain/importing/text-encoding';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const firstBytes = 8_192;

/** The bytes of a file, read piece by piece so that the progress can be told. */
export async function readBytes(file: File, onProgress: (share: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let filled = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, filled);
    bytes.set(value, filled);
    filled += value.length;
    onProgress(filled / file.size);
  }
}

/**
 * Decodes a list. Without a choice: what the first bytes say, else UTF-8 where the whole file is valid as such, else
 * Windows-1252, which is what older Excel writes in Western Europe.
 */
export function decodeText(bytes: Uint8Array, choice: TextEncoding | null): Result<DecodedText, ListProblem> {
  const looks = inspectFirstBytes(bytes.subarray(0, firstBytes));
  if (looks.kind === 'workbook') return err({ kind: 'workbook' });
  if (choice !== null) return ok({ text: decodeAs(bytes, choice), encoding: choice });
  if (looks.kind === 'binary') return err({ kind: 'binary' });
  if (looks.encoding !== null) return ok({ text: decodeAs(bytes, looks.encoding), encoding: looks.encoding });
  const text = decodeStrictly(bytes);
  if (text !== null) return ok({ text, encoding: 'utf-8' });
  return ok({ text: decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252' });
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
