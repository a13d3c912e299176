import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { sha256Of } from '@shared/domain/base/fingerprint';
import type { Manifest } from '@shared/domain/backup/manifest';

/** A zip file taken apart: what a file from outside can be made of. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
}

export async function unzip(bytes: Uint8Array): Promise<ZipPart[]> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const parts: ZipPart[] = [];
  for (const entry of await zip.getEntries({ filenameValidation: 'tolerant' })) {
    if (!entry.directory) parts.push({ name: entry.filename, content: await entry.getData(new Uint8ArrayWriter()) });
  }
  return parts;
}

export async function zip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const { name, content } of parts) await writer.add(name, new Uint8ArrayReader(content));
  return writer.close();
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textIn = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export function manifestIn(parts: readonly ZipPart[]): Manifest {
  return JSON.parse(textIn(parts[0]?.content ?? new Uint8Array())) as Manifest;
}

/** The parts with another manifest. */
export function withManifest(parts: readonly ZipPart[], change: (manifest: Manifest) => unknown): ZipPart[] {
  const [first, ...rest] = parts;
  return [{ name: first?.name ?? '', content: utf8(JSON.stringify(change(manifestIn(parts)))) }, ...rest];
}

/** The parts with another content of an entry, which the manifest confirms: a forger does so. */
export function forged(parts: readonly ZipPart[], entry: string, content: Uint8Array): ZipPart[] {
  const named = withManifest(parts, (manifest) => ({
    ...manifest,
    entries: manifest.entries.map((one) =>
      one.name === entry ? { ...one, bytes: content.length, sha256: sha256Of(content) } : one,
    ),
  }));
  return named.map((part) => (part.name === entry ? { ...part, content } : part));
}

/** The bytes with a text in place of another one of the same length, everywhere. */
export function patched(bytes: Uint8Array, text: string, by: string): Uint8Array {
  const [from, to] = [utf8(text), utf8(by)];
  const copy = bytes.slice();
  for (let at = 0; at + from.length <= copy.length; at++)
    if (from.every((byte, index) => copy[at + index] === byte)) copy.set(to, at);
  return copy;
}
