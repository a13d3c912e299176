import { wrap } from 'comlink';
import { toSafeFileName } from '@shared/contract/file-name';
import { maximumFileBytes, type SaveFileOutcome } from '@shared/contract/shell-port';
import { renderPage } from '@shared/domain/export/readable-page';
import type { DossierDocument } from '@shared/domain/records/document';
import { titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { I18n } from '../i18n/i18n-context';
import { personPage } from '../i18n/person-page';
import { readPerson } from '../storage/read-person';
import type { PersonOrder } from '../workers/person-service';
import { connectHistory } from './history-connection';
import type { Services } from './services';

/** What came of it; `tooLarge`: longer than a file that can be handed over. */
export type ExportOutcome =
  SaveFileOutcome | { readonly kind: 'tooLarge' } | { readonly kind: 'broken'; readonly cause: string };

/** More steps than any dossier has. */
const allSteps = 100_000;

/** Saves all that is stored of a person as one file: a page to read, the data for programs, and the documents. It never rejects. */
export async function exportPerson(services: Services, id: DossierId, i18n: I18n): Promise<ExportOutcome> {
  try {
    const gathered = await gather(services, id, i18n);
    if (!gathered) return { kind: 'tooLarge' };
    const { t } = i18n;
    return await services.shell.saveFile({
      suggestedName: t('erase.export.fileName', { name: gathered.name }),
      fileType: { description: t('erase.export.fileType'), extensions: ['zip'] },
      bytes: gathered.bytes,
    });
  } catch (error) {
    return { kind: 'broken', cause: error instanceof Error ? error.message : String(error) };
  }
}

async function gather({ store, clock }: Services, id: DossierId, i18n: I18n) {
  const person = await readPerson(store, id);
  if (!person) throw new Error('The dossier is gone');
  const { binderId, card } = person.dossier;
  const { lines } = await connectHistory(store.databaseName).read({ binderId, dossierIds: [id] }, allSteps);
  const paths = pathsOf(person.documents);
  const documents = person.documents.map((document) => ({ ...document, path: paths.get(document.id) ?? '' }));
  const { date, time } = clock.now();
  const madeAt = { date, time };
  const html = renderPage(personPage({ ...person, documents, lines }, madeAt, i18n));
  const order: PersonOrder = { person, madeAt, html, paths, mostBytes: maximumFileBytes };
  const bytes = await packBeside(store.databaseName, order);
  return bytes && { bytes, name: titleOf(card) || i18n.t('unnamed') };
}

/** Names are display text only: numbered, two of the same name do not meet, and none leaves the folder. */
function pathsOf(documents: readonly DossierDocument[]): Map<string, string> {
  return new Map(
    documents.map(({ id, name }, index) => [id, `documents/${toSafeFileName(`${numbered(index)} ${name}`)}`]),
  );
}

function numbered(index: number): string {
  return String(index + 1).padStart(2, '0');
}

async function packBeside(databaseName: string, order: PersonOrder): Promise<Uint8Array | null> {
  const worker = new Worker(new URL('../workers/person-worker.ts', import.meta.url), {
    type: 'module',
    name: databaseName,
  });
  const breakdown = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The packing has broken down')));
  });
  try {
    const service = wrap<{ pack: (order: PersonOrder) => Promise<Uint8Array | null> }>(worker);
    return await Promise.race([service.pack(order), breakdown]);
  } finally {
    worker.terminate();
  }
}

/** What to say of it; empty where nothing is to be said. */
export function exportText(outcome: ExportOutcome | 'working', { t }: I18n): string {
  if (outcome === 'working') return t('erase.export.working');
  switch (outcome.kind) {
    case 'saved':
      return t('erase.export.saved', { name: outcome.name });
    case 'cancelled':
      return '';
    case 'failed':
      return t('erase.export.notSaved', { reason: t(`erase.export.failure.${outcome.reason}`) });
    case 'tooLarge':
      return t('erase.export.tooLarge');
    case 'broken':
      return t('erase.export.broken', { cause: outcome.cause });
  }
}
