import { toSafeFileName } from '@shared/contract/file-name';
import type { FileFailure, FileType, SaveFileOutcome, SaveFileRequest } from '@shared/contract/shell-port';

/** Chromium's own types do not come with TypeScript yet. */
interface SaveFilePicker {
  showSaveFilePicker(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

/** Asks where to save, where the browser can; Firefox and Safari cannot. */
export function saveInBrowser(request: SaveFileRequest): Promise<SaveFileOutcome> {
  return hasPicker(window) ? saveWithPicker(window, request) : Promise.resolve(download(request));
}

function hasPicker(target: Window): target is Window & SaveFilePicker {
  return 'showSaveFilePicker' in target;
}

async function saveWithPicker(
  picker: SaveFilePicker,
  { suggestedName, fileType, bytes }: SaveFileRequest,
): Promise<SaveFileOutcome> {
  try {
    const options = { suggestedName: toSafeFileName(suggestedName), types: [toPickerType(fileType)] };
    const handle = await picker.showSaveFilePicker(options);
    // The browser writes into a file of its own and puts it in place when it is closed: the whole file or nothing.
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
    return { kind: 'saved', name: handle.name };
  } catch (error) {
    if (isNamed(error, 'AbortError')) return { kind: 'cancelled' };
    return { kind: 'failed', reason: failureOf(error) };
  }
}

function toPickerType({ description, extensions }: FileType) {
  return { description, accept: { 'application/octet-stream': extensions.map((extension) => `.${extension}`) } };
}

function failureOf(error: unknown): FileFailure {
  if (isNamed(error, 'QuotaExceededError')) return 'disk-full';
  if (isNamed(error, 'NotAllowedError') || isNamed(error, 'NoModificationAllowedError')) return 'not-allowed';
  return isNamed(error, 'NotFoundError') ? 'not-found' : 'unknown';
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

function download({ suggestedName, bytes }: SaveFileRequest): SaveFileOutcome {
  const name = toSafeFileName(suggestedName);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken hold of the contents once the click was dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { kind: 'saved', name };
}
