import { wrap } from 'comlink';
import { toSafeFileName } from '@shared/contract/file-name';
import { maximumFileBytes, type SaveFileOutcome } from '@shared/contract/shell-port';
import { renderPage } from '@shared/domain/export/readable-page';
import type { DossierDocument } from '@shared/domain/records/document';
import { titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { I18n } from '../i18n/i18n-context';
import { personPage } from '../i18n/person-page';
import type { PersonOrder } from '../workers/person-service';
import { connectHistory } from './history-connection';
import type { Services } from './services';
import { CareRecords } from '../storage/care-records';

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
  const dossier = await store.dossier(id);
  if (!dossier) throw new Error('The dossier is gone');
  const { binderId } = dossier;
  const { calculations: ofCalculations, forms } = store;
  const filledForms = await forms.filledIn(id);
  const filledFormDrafts = await forms.draftsOf(id);
  const reminders = await store.by(CareRecords).remindersOf([id]);
  const [contacts, documents, calculations, draft, cardDraft, calculationDrafts, { lines }] = await Promise.all([
    store.contactsOf(id),
    store.documentsOf(id),
    ofCalculations.of(id),
    store.draftOf(id),
    store.cardDraftOf(id),
    ofCalculations.draftsOf(id),
    connectHistory(store.databaseName).read({ binderId, dossierIds: [id] }, allSteps),
  ]);
  const paths = pathsOf(documents);
  const placed = documents.map((document) => ({ ...document, path: paths.get(document.id) ?? '' }));
  const person = {
    dossier,
    contacts: contacts.reverse(),
    documents: placed,
    calculations,
    filledForms,
    reminders,
    draft,
    cardDraft,
    calculationDrafts,
    filledFormDrafts,
    lines,
  };
  const { date, time } = clock.now();
  const madeAt = { date, time };
  const html = renderPage(personPage(person, madeAt, i18n));
  const order: PersonOrder = { id, binderId, madeAt, html, paths, mostBytes: maximumFileBytes };
  const bytes = await packBeside(store.databaseName, order);
  return bytes && { bytes, name: titleOf(dossier.card) || i18n.t('unnamed') };
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
