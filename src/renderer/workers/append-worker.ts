import { expose } from 'comlink';

/** What came of it: null, or what the browser said. An exception loses its kind on the way. */
export type Appended = { readonly name: string; readonly message: string } | null;

/** Adds bytes at the end of a file, and has them on the disk before it answers. Browsers let only workers write to a file in place. */
async function append(file: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<Appended> {
  try {
    const access = await file.createSyncAccessHandle();
    try {
      access.write(bytes, { at: access.getSize() });
      access.flush();
    } finally {
      access.close();
    }
    return null;
  } catch (error) {
    if (error instanceof DOMException) return { name: error.name, message: error.message };
    throw error;
  }
}

expose({ append });
