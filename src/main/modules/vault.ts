import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { WebContents } from 'electron';
import type { ChosenFolder, VaultAnswer, VaultArea } from '@shared/contract/vault-port';
import { ChosenFolderMemory } from '../disk/chosen-folder';
import { vaultFailureOf } from '../disk/file-failure';
import { KeptArea } from '../disk/kept-area';
import { Keepings } from '../disk/keepings';
import { makeFolder } from '../disk/sync';
import { answerCall } from '../ipc/checked-ipc';
import type { ShellModule } from '../shell-module';
import { pageIsAtWork } from './closing';
import { shellText } from './shell-text';

/** The files outside the database, in the folders of this edition. */
export const vault: ShellModule = {
  whenReady() {
    const userData = app.getPath('userData');
    const chosen = new ChosenFolderMemory(userData);
    const areas: Record<VaultArea, KeptArea> = {
      witness: ownArea(join(userData, 'vault/witness')),
      journal: ownArea(join(userData, 'vault/journal')),
      backups: ownArea(backupFolder()),
      chosen: new KeptArea(() => chosen.open()),
    };
    // Begun before the page can begin files of its own, and not waited for: the chosen folder may be far away.
    for (const area of Object.values(areas)) area.tidy().catch(() => undefined);
    answerFiles(areas);
    answerKeepings(areas);
    answerChosenFolder(chosen);
  },
};

export function backupFolder(): string {
  return join(app.getPath('userData'), 'backups');
}

function ownArea(folder: string): KeptArea {
  return new KeptArea(async () => {
    await makeFolder(folder);
    return folder;
  });
}

function answerFiles(areas: Record<VaultArea, KeptArea>): void {
  answerCall('listKept', (_contents, area) => answered(areas[area].list()));
  answerCall('readKept', (_contents, area, name, from, length) => answered(areas[area].read(name, from, length)));
  answerCall('appendKept', (_contents, area, name, bytes) => answered(areas[area].append(name, bytes).then(nothing)));
  answerCall('truncateKept', (_contents, area, name, length) =>
    answered(areas[area].truncate(name, length).then(nothing)),
  );
  answerCall('removeKept', (_contents, area, name) => answered(areas[area].remove(name).then(nothing)));
}

function answerKeepings(areas: Record<VaultArea, KeptArea>): void {
  const keepings = new Keepings();
  app.on('web-contents-created', (_event, contents) => {
    const dropAll = () => void keepings.dropAll();
    contents.on('did-navigate', dropAll);
    contents.on('render-process-gone', dropAll);
  });
  answerCall('startKeeping', (_contents, area, name) => answered(keepings.start(areas[area], name)));
  answerCall('keepPart', (_contents, token, bytes) => answered(keepings.add(token, bytes).then(nothing)));
  answerCall('finishKeeping', (_contents, token) => answered(keepings.finish(token).then(nothing)));
  answerCall('dropKeeping', (_contents, token) => answered(keepings.drop(token).then(nothing)));
}

function answerChosenFolder(chosen: ChosenFolderMemory): void {
  answerCall('chosenFolder', () => describeChosen(chosen));
  answerCall('chooseFolder', (contents) => choose(contents, chosen));
  answerCall('forgetFolder', () => chosen.forget());
}

async function describeChosen(chosen: ChosenFolderMemory): Promise<ChosenFolder | null> {
  const name = await chosen.path();
  if (name === undefined) return null;
  return { name, state: (await chosen.isReady()) ? 'ready' : 'missing' };
}

async function choose(contents: WebContents, chosen: ChosenFolderMemory) {
  const options = {
    title: shellText().chooseFolder,
    buttonLabel: shellText().useFolder,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const window = BrowserWindow.fromWebContents(contents);
  const choice = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  const [folder] = choice.filePaths;
  if (choice.canceled || folder === undefined) return 'cancelled';
  // A folder in which the app cannot write is none for backups, for whatever reason.
  return chosen.choose(folder).catch(() => 'not-allowed' as const);
}

/** An answer for the page, in which a failure of the file system is one of the contract's. */
async function answered<Value>(work: Promise<Value>): Promise<VaultAnswer<Value>> {
  pageIsAtWork();
  try {
    return { kind: 'done', value: await work };
  } catch (error) {
    const reason = vaultFailureOf(error);
    if (reason === 'unknown') console.error(error);
    return { kind: 'failed', reason };
  }
}

const nothing = (): null => null;
