import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, shell } from 'electron';
import { openableAs } from '@shared/domain/documents/document-type';
import type { OpenDocumentOutcome, OpenDocumentRequest } from '@shared/contract/shell-port';
import { answerCall } from '../ipc/checked-ipc';
import type { ShellModule } from '../shell-module';

/**
 * Opens copies of documents in the programs of the system. What is on the list of documents is decided here, whatever the page says, and
 * the copy gets a name of ours: nothing of its own name reaches the system but an extension from the list (adr/0021).
 */
export const documents: ShellModule = {
  async whenReady() {
    await clear();
    answerCall('openDocument', (_contents, request) => openDocument(request));
    app.on('will-quit', () => void clear());
  },
};

/** All copies lie in here, in the user's own folder for what may go at any time. */
const folder = () => join(app.getPath('userData'), 'opened');

/** The copies of earlier: other programs have had their time. One that still has a copy open may keep the system from removing it. */
async function clear(): Promise<void> {
  await rm(folder(), { recursive: true, force: true }).catch(() => undefined);
}

async function openDocument({ name, bytes }: OpenDocumentRequest): Promise<OpenDocumentOutcome> {
  const extension = openableAs(name, bytes);
  if (extension === null) return 'refused';
  try {
    await mkdir(folder(), { recursive: true, mode: 0o700 });
    const path = join(await mkdtemp(join(folder(), 'copy-')), `ringbuch-${randomUUID().slice(0, 8)}.${extension}`);
    // Read only: whoever changes it is asked by the program where to keep it, instead of losing it with the copy.
    await writeFile(path, bytes, { flag: 'wx', mode: 0o400 });
    return (await shell.openPath(path)) === '' ? 'opened' : 'failed';
  } catch {
    return 'failed';
  }
}
