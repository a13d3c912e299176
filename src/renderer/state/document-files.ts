import { openableAs } from '@shared/domain/documents/document-type';
import { extensionOf } from '@shared/domain/documents/file-name';
import { documentTitle } from '@shared/domain/documents/pages';
import type { DossierDocument } from '@shared/domain/records/document';
import type { I18n } from '../i18n/i18n-context';
import type { Services } from './services';

/** What came of saving a copy or of opening one outside, in words; empty where nothing is to be said. */
export async function saveCopy(
  { shell }: Services,
  document: DossierDocument,
  content: Uint8Array,
  { t }: I18n,
): Promise<string> {
  const extension = extensionOf(document.name);
  const suggestedName = (documentTitle(document) || t('documents.unnamed')) + (extension && `.${extension}`);
  const outcome = await shell.saveFile({
    suggestedName: suggestedName.slice(-200),
    fileType: {
      description: t('documents.leaf'),
      extensions: [/^[a-z0-9]{1,10}$/.test(extension) ? extension : 'bin'],
    },
    bytes: content,
    ...(shell.capabilities.showsInFolder && openableAs(document.name, content) === null && { showInFolder: true }),
  });
  if (outcome.kind === 'saved') return t('documents.outcome.saved', { name: outcome.name });
  if (outcome.kind === 'cancelled') return '';
  return t('documents.outcome.notSaved', { reason: t(`documents.outcome.failure.${outcome.reason}`) });
}

/** Hands a copy to the program that the system has for it, if it is on the list of documents. */
export async function openOutside(
  { shell }: Services,
  { name }: DossierDocument,
  content: Uint8Array,
  { t }: I18n,
): Promise<string> {
  const outcome = await shell.openDocument({ name, bytes: content });
  if (outcome === 'opened') return t('documents.outcome.opened');
  return t(outcome === 'refused' ? 'documents.outcome.refused' : 'documents.outcome.notOpened');
}
