import type { Page } from '@playwright/test';
import type { BinderId } from '@shared/domain/records/ids';
import { toRow } from '../../src/renderer/storage/rows';
import { binderNamed, dossierNamed } from '../support/builders';
import { documentIn } from '../support/documents';
import { writeBackup } from '../support/written-backup';
import { readRows } from './stored-rows';

/** A dossier that only a backup holds, with a document in it. */
export interface Buried {
  readonly name: string;
  /** The name of the document, and the hash of its content. */
  readonly document: string;
}

const fileName = 'ringbuch-000001-2026-01-05-0900.zip';

/** Up to 64 KB the engine keeps a content in its table, what is larger in a file of its own: half of them are so, half so. */
const sizes = [2_000, 150_000];

/**
 * A backup with documents, as it comes from another machine. To take a dossier out of it is the way on which a user gets a document with
 * its content into the binder; so it reaches the disk by the app's own hand.
 */
export class EarlierLife {
  private readonly binder = binderNamed('Früher');
  private readonly dossiers = Array.from({ length: 24 }, (_, index) => {
    const dossier = dossierNamed(this.binder.id, `Akte ${100 + index}`);
    const content = Uint8Array.from({ length: sizes[index % 2] ?? 0 }, (_byte, at) => (at * at + index) % 251);
    return { dossier, ...documentIn(dossier, `Angebot ${index}.txt`, content) };
  });

  /** What the list of backups says that it holds. */
  readonly holds = `${this.dossiers.length} Dossiers, 0 Kontakte, ${this.dossiers.length} Dokumente`;

  readonly buried: readonly Buried[] = this.dossiers.map(({ dossier, document }) => ({
    name: dossier.card.name,
    document: `${document.name} ${document.sha256}`,
  }));

  /** Puts the backup where those of the app lie. Again: a power cut may have taken it. */
  async putBeside(page: Page): Promise<void> {
    const [binder] = (await readRows(page))?.['binders'] as readonly { readonly id: BinderId }[];
    if (!binder) throw new Error('There is no binder yet');
    const home = binder.id;
    const zip = await writeBackup(
      this.binder.id,
      {
        binders: [{ ...this.binder, id: home }],
        dossiers: this.dossiers.map(({ dossier }) => toRow({ ...dossier, binderId: home })),
        contacts: [],
        documents: this.dossiers.map(({ document }) => ({ ...document, binderId: home })),
        journal: [],
        drafts: [],
        cardDrafts: [],
        preferences: [],
        erasures: [],
      },
      this.dossiers.map(({ attachment }) => attachment.content),
    );
    const put = page.url().startsWith('app:') ? putByShell : putInBrowser;
    await page.evaluate(put, { name: fileName, base64: Buffer.from(zip).toString('base64') });
  }
}

interface File {
  readonly name: string;
  readonly base64: string;
}

/** Runs in the page. */
async function putInBrowser({ name, base64 }: File): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const vault = await root.getDirectoryHandle('vault', { create: true });
  const folder = await vault.getDirectoryHandle('backups', { create: true });
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  await stream.close();
}

/** Runs in the page. */
async function putByShell({ name, base64 }: File): Promise<void> {
  const shell = window.ringbuchShell;
  const begun = await shell.startKeeping('backups', name);
  if (begun.kind === 'failed') throw new Error(begun.reason);
  await shell.keepPart(
    begun.value,
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
  );
  const kept = await shell.finishKeeping(begun.value);
  if (kept.kind === 'failed') throw new Error(kept.reason);
}
