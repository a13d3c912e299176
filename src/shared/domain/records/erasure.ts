import * as v from 'valibot';
import { binderIdSchema, dossierIdSchema } from './ids';
import { instantSchema } from './schemas';

/**
 * That a person was erased, without saying who: the dossier's id means nothing to anybody, but names the dossier in older backups, from
 * which it is erased again whenever one is restored.
 */
export const erasureSchema = v.object({
  id: dossierIdSchema,
  binderId: binderIdSchema,
  erasedAt: instantSchema,
});
export type Erasure = v.InferOutput<typeof erasureSchema>;

export function parseErasure(value: unknown): Erasure {
  return v.parse(erasureSchema, value);
}
