import * as v from 'valibot';
import { infoCardSchema } from './info-card';
import { binderIdSchema } from './ids';
import { instantSchema, line } from './schemas';

/** What is half typed on an info card: it outlives the window and is offered again. Only fields that differ from the card are there. */
export const cardDraftSchema = v.object({
  /** The dossier's id; for one that is not made yet `newDossierDraft` or `newSheetDraft` of the binder. */
  dossierId: line,
  binderId: binderIdSchema,
  /** A birthday as it is typed, understood or not. */
  card: v.object({ ...v.partial(infoCardSchema).entries, birthday: v.optional(v.nullable(line)) }),
  savedAt: instantSchema,
});
export type CardDraft = v.InferOutput<typeof cardDraftSchema>;

export function parseCardDraft(value: unknown): CardDraft {
  return v.parse(cardDraftSchema, value);
}

/** Under this the half-typed card of a new dossier is kept. */
export function newDossierDraft(binderId: string): string {
  return `new-${binderId}`;
}

/** Under this the half-typed title and notes of a new loose sheet are kept. */
export function newSheetDraft(binderId: string): string {
  return `new-sheet-${binderId}`;
}
