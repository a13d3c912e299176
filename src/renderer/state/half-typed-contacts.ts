import { jsonEqual } from '@shared/domain/base/json-equal';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { type LogDraft, wordsOf } from '@shared/domain/records/log-draft';
import { DraftKeeper } from './draft-keeper';
import { emptyFields, type LogFields } from './log-plan';

interface HalfTyped {
  readonly binderId: BinderId;
  readonly fields: LogFields;
}

/** This window: what is half typed in another one on the same dossier is kept beside what is in this one. */
const writer = crypto.randomUUID();

/** What this window has been offered of what was half typed before, by the dossier: from then on it is this window's. */
const offered = new Map<string, readonly string[]>();

/** What is half typed of contacts, by the dossier: in its strip, or in a row of the table for results from paper. */
export const halfTypedContacts = new DraftKeeper<HalfTyped>(
  'contact',
  ({ store, context }, key, { binderId, fields }) => {
    const dossierId = key as DossierId;
    const known = offered.get(key) ?? [];
    if (jsonEqual(fields, emptyFields)) return store.discardDraft(dossierId, writer, known);
    const savedAt = context.now().instant;
    return store.saveDraft({ ...fields, dossierId, binderId, savedAt, writer }, known);
  },
);

/** What stands in the fields when a draft is offered: with the words of all windows that were at it. */
export function offerDraft(draft: LogDraft): LogFields {
  const { dossierId, outcomeId, dateText, timeText, task, about, promised, promiseWords } = draft;
  const words = wordsOf(draft);
  offered.set(dossierId, words);
  return { outcomeId, text: words.join('\n'), dateText, timeText, task, about, promised, promiseWords };
}
