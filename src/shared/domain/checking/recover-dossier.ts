import * as v from 'valibot';
import { type Dossier, newDossier } from '../records/dossier';
import { dossierSchema } from '../records/dossier-schema';
import type { DossierId } from '../records/ids';
import type { JournalEntry } from '../records/journal-entry';
import type { DossierGone } from './finding';

/** How a recovered dossier says that it is one, in the user's language. */
export interface RecoveryWords {
  readonly dossierName: string;
  /** Put below the notes of a dossier that the history still knew. */
  readonly note: string;
}

/**
 * A dossier in the place of one that is gone, under its id, so that its contacts, documents and drafts are found again. As the history
 * knew it last, where it did; else on the pile and named so.
 * @param entries the journal entries about it, oldest first.
 */
export function recoveredDossier(
  { dossierId, binderId }: DossierGone,
  entries: readonly JournalEntry[],
  { dossierName, note }: RecoveryWords,
  now: number,
): Dossier {
  const known = lastKnown(entries, dossierId);
  if (!known) return newDossier(dossierId, binderId, now, { name: dossierName });
  const notes = [known.card.notes, note].filter(Boolean).join('\n\n');
  return { ...known, binderId, card: { ...known.card, notes } };
}

/** Every entry holds what it changed, undos too: one after the other they lead to how it lay last. */
function lastKnown(entries: readonly JournalEntry[], id: DossierId): Dossier | null {
  let record: Readonly<Record<string, unknown>> | null = null;
  for (const { diff } of entries) {
    const came = [...(diff.dossiers?.added ?? []), ...(diff.dossiers?.removed ?? [])].find((one) => one.id === id);
    if (came) record = { ...came };
    const change = diff.dossiers?.changed.find((one) => one.id === id);
    if (change && record) record = { ...record, ...change.to };
  }
  const parsed = v.safeParse(dossierSchema, record);
  return parsed.success ? parsed.output : null;
}
