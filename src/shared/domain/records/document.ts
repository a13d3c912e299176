import * as v from 'valibot';
import { changeBetween, type RecordChange } from '../base/records-diff';
import { binderIdSchema, documentIdSchema, dossierIdSchema } from './ids';
import { countSchema, instantSchema, line, plainDateSchema, sha256Schema } from './schemas';

/** What a page of a dossier is, in the order in which the kinds are listed. */
export const documentKinds = [
  'offer',
  'email',
  'calculation',
  'estimate',
  'schedule',
  'contract',
  'photo',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

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
  kind: v.optional(v.picklist(documentKinds), 'other'),
  /** What the user calls it; empty for the name of the file. */
  title: v.optional(line, ''),
  /** The document's own day; null for the day on which it came in. */
  date: v.optional(v.nullable(plainDateSchema), null),
  /** Lies before all others. */
  pinned: v.optional(v.boolean(), false),
  /** The version that this one has taken the place of; it stays, and lies behind this one. */
  replaces: v.optional(v.nullable(documentIdSchema), null),
});
export type DossierDocument = v.InferOutput<typeof documentSchema>;

/** What a person may say of a document, while nobody has said anything. */
export const nothingSaid = { kind: 'other', title: '', date: null, pinned: false, replaces: null } as const;

export function parseDocument(value: unknown): DossierDocument {
  return v.parse(documentSchema, value);
}

/** Fields of a document that a person changes. */
export type DocumentFields = Pick<DossierDocument, 'kind' | 'title' | 'date' | 'pinned'>;

/** The content of documents, by its hash. It stays as long as a document, or a journal entry that could bring one back, names it. */
export interface Attachment {
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** What the ledger counts of an attachment: the hash stands for the content. */
export function ledgerItemOf({ sha256 }: Pick<Attachment, 'sha256'>): { readonly sha256: string } {
  return { sha256 };
}

/** Something that lies in a dossier and never leaves it. */
interface InDossier {
  readonly id: string;
  readonly dossierId: string;
}

/**
 * What changed of something that lies in a dossier. The change names its dossier, though that is the same before and after: only so can
 * the journal tell whose it is, and forget it with the person (adr/0021).
 */
export function changeWithin<Item extends InDossier>(before: Item, after: Item): RecordChange | null {
  const change = changeBetween(before, after);
  const { dossierId } = before;
  return change && { ...change, from: { dossierId, ...change.from }, to: { dossierId, ...change.to } };
}
