import type { OpenFileOutcome, OpenFileRequest } from '@shared/contract/shell-port';

/** Lets the user choose a file in the browser's own dialog. */
export async function openInBrowser({ fileType, maximumBytes }: OpenFileRequest): Promise<OpenFileOutcome> {
  const file = await chooseFile(fileType.extensions);
  if (!file) return { kind: 'cancelled' };
  if (file.size > maximumBytes) return { kind: 'too-large', name: file.name, bytes: file.size };
  try {
    return { kind: 'opened', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    const isGone = error instanceof DOMException && error.name === 'NotFoundError';
    return { kind: 'failed', reason: isGone ? 'not-found' : 'not-allowed' };
  }
}

function chooseFile(extensions: readonly string[]): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.map((extension) => `.${extension}`).join(',');
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
