import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import type { WebContents } from 'electron';
import { toSafeFileName } from '@shared/contract/file-name';
import type {
  FileType,
  OpenFileOutcome,
  OpenFileRequest,
  SaveFileOutcome,
  SaveFileRequest,
} from '@shared/contract/shell-port';
import { writeFileAtomically } from '../disk/atomic-file';
import { fileFailureOf } from '../disk/file-failure';
import { answerCall } from '../ipc/checked-ipc';
import type { ShellModule } from '../shell-module';

/** Files are chosen by the user in the system's own dialog; the page never sees or names a path. */
export const files: ShellModule = {
  whenReady() {
    answerCall('saveFile', saveFile);
    answerCall('openFile', openFile);
  },
};

async function saveFile(
  contents: WebContents,
  { suggestedName, fileType, bytes, showInFolder }: SaveFileRequest,
): Promise<SaveFileOutcome> {
  const options = {
    defaultPath: join(app.getPath('documents'), toSafeFileName(suggestedName)),
    filters: toFilters(fileType),
  };
  const window = BrowserWindow.fromWebContents(contents);
  const choice = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (choice.canceled || choice.filePath === '') return { kind: 'cancelled' };
  try {
    await writeFileAtomically(choice.filePath, bytes);
    if (showInFolder) shell.showItemInFolder(choice.filePath);
    return { kind: 'saved', name: basename(choice.filePath) };
  } catch (error) {
    return { kind: 'failed', reason: fileFailureOf(error) };
  }
}

async function openFile(contents: WebContents, { fileType, maximumBytes }: OpenFileRequest): Promise<OpenFileOutcome> {
  const options = { properties: ['openFile' as const], filters: toFilters(fileType) };
  const window = BrowserWindow.fromWebContents(contents);
  const choice = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  const [path] = choice.filePaths;
  if (choice.canceled || path === undefined) return { kind: 'cancelled' };
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > maximumBytes) return { kind: 'too-large', name, bytes: size };
    const bytes = await readFile(path);
    // It may have grown since it was measured.
    if (bytes.length > maximumBytes) return { kind: 'too-large', name, bytes: bytes.length };
    return { kind: 'opened', name, bytes: new Uint8Array(bytes) };
  } catch (error) {
    return { kind: 'failed', reason: fileFailureOf(error) };
  }
}

function toFilters({ description, extensions }: FileType) {
  return [{ name: description, extensions: [...extensions] }];
}
