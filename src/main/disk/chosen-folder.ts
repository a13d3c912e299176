import { access, constants, readFile, rm, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import * as v from 'valibot';
import { writeFileAtomically } from './atomic-file';
import { FolderMissing } from './file-failure';

/**
 * Tells a person what the files are, and the app that the folder is the one that was chosen: the mount point of a stick that isn't
 * plugged in can be an empty folder. The capital letters keep it apart from the names that the contract allows.
 */
export const markerName = 'RINGBUCH-BACKUPS.txt';

const markerText = `Ringbuch

Deutsch: In diesem Ordner legt Ringbuch eine zweite Kopie jeder Sicherung ab. Jede Datei, die auf .zip endet, ist eine ganze Sicherung;
zum Zurückholen öffnen Sie Ringbuch und dort die Optionen. Diese Textdatei zeigt Ringbuch, dass es der richtige Ordner ist: bitte
lassen Sie sie liegen.

English: Ringbuch puts a second copy of each backup into this folder. Each file that ends in .zip is a whole backup; to restore one, open
Ringbuch and go to its settings. This text file shows Ringbuch that this is the right folder: please leave it here.
`;

const rememberedSchema = v.object({ folder: v.pipe(v.string(), v.check(isAbsolute)) });

/** The folder that the user has chosen for a second copy of each backup. It is never made by the app: when it is gone, it is missing. */
export class ChosenFolderMemory {
  readonly #ownFolder: string;
  readonly #file: string;

  /** @param ownFolder where the app keeps what is its own: no place for a second copy */
  constructor(ownFolder: string) {
    this.#ownFolder = ownFolder;
    this.#file = join(ownFolder, 'chosen-folder.json');
  }

  /** @returns its path; undefined when none was chosen */
  async path(): Promise<string | undefined> {
    try {
      return v.parse(rememberedSchema, JSON.parse(await readFile(this.#file, 'utf8'))).folder;
    } catch {
      return undefined;
    }
  }

  /** @throws what the file system says when nothing can be written there; then the choice is as it was. */
  async choose(folder: string): Promise<'chosen' | 'not-allowed'> {
    if (isWithin(folder, this.#ownFolder)) return 'not-allowed';
    await writeFileAtomically(join(folder, markerName), new TextEncoder().encode(markerText));
    await writeFileAtomically(this.#file, new TextEncoder().encode(JSON.stringify({ folder })));
    return 'chosen';
  }

  async forget(): Promise<void> {
    await rm(this.#file, { force: true });
  }

  /** @throws FolderMissing when none was chosen or the chosen one is not there. */
  async open(): Promise<string> {
    const folder = await this.path();
    if (folder === undefined) throw new FolderMissing('No folder was chosen.');
    const isThere = await stat(join(folder, markerName)).then(
      (marker) => marker.isFile(),
      () => false,
    );
    if (!isThere) throw new FolderMissing('The chosen folder is not there.');
    return folder;
  }

  async isReady(): Promise<boolean> {
    try {
      await access(await this.open(), constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }
}

function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}
