import * as v from 'valibot';
import { binderIdSchema, documentIdSchema, dossierIdSchema } from './ids';
import { countSchema, instantSchema, line, sha256Schema } from './schemas';

/**
 * A file that lies in a dossier. Its content is stored once under its SHA-256, however many documents it belongs to; the name is for
 * display only and never a path.
 */
export const documentSchema = v.object({
  id: documentIdSchema,
  binderId: binderIdSchema,
  dossierId: dossierIdSchema,
  name: line,
  /** As its giver named it; nothing is ever run because of it. */
  mediaType: line,
  bytes: countSchema,
  sha256: sha256Schema,
  addedAt: instantSchema,
});
export type DossierDocument = v.InferOutput<typeof documentSchema>;

export function parseDocument(value: unknown): DossierDocument {
  return v.parse(documentSchema, value);
}

/** The content of documents, by its hash. It stays as long as a document, or a journal entry that could bring one back, names it. */
export interface Attachment {
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** What the ledger counts of an attachment: the hash stands for the content. */
export function ledgerItemOf({ sha256 }: Pick<Attachment, 'sha256'>): { readonly sha256: string } {
  return { sha256 };
}
