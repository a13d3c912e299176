import type { KeptFile } from '@shared/contract/vault-port';

/** Copies of the witness in the browser's small storage, which lies apart from its files: either serves when the other is gone. */
const prefix = 'ringbuch-witness/';

export function keepCopy(name: string, bytes: Uint8Array): void {
  try {
    localStorage.setItem(prefix + name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
  } catch (error) {
    // A copy of what was before would bear false witness.
    removeCopy(name);
    console.error('The copy of the witness was not stored', error);
  }
}

export function removeCopy(name: string): void {
  localStorage.removeItem(prefix + name);
}

/** @returns null when there is none, or none that can be read. */
export function copyOf(name: string): Uint8Array | null {
  const copy = localStorage.getItem(prefix + name);
  if (copy === null) return null;
  try {
    return Uint8Array.from(atob(copy), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

export function copiedFiles(): KeptFile[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const name = key.slice(prefix.length);
      const bytes = copyOf(name)?.length;
      return bytes === undefined ? [] : [{ name, bytes }];
    });
}
