import { documentTitle } from '../documents/pages';
import { jsonEqual } from '../base/json-equal';
import type { RecordChange } from '../base/records-diff';
import { noCare } from '../care/change-care';
import type { Care } from '../records/care';
import { emptyCard, type InfoCard } from '../records/dossier';
import type { JournalEntry, JournalSubject, JournalVerb } from '../records/journal-entry';
import { verbsOfOneDossier } from '../records/journal-verbs';

/** What a journal entry tells a reader: everything but the diff, which may hold a whole import. */
export interface HistoryLine {
  readonly seq: number;
  readonly at: number;
  readonly verb: JournalVerb;
  /** For undo and redo: the verb that was taken back or done again. */
  readonly turned: JournalVerb | null;
  readonly subject: JournalSubject;
  /** Done, so that it can be taken back; taken back; or kept for the record. */
  readonly state: 'done' | 'takenBack' | 'onRecord';
  /** The fields of the card that were changed, where one card was. */
  readonly changes: readonly CardChange[];
  /** The dossier's own estimate in minutes, before and after, where that was changed; null for that of its kind. */
  readonly estimate: { readonly from: number | null; readonly to: number | null } | null;
  /** What is known of the customer besides, before and after, where that was changed. */
  readonly care: { readonly from: Care; readonly to: Care } | null;
  /** What the documents that came or went are called, and those that were given another title. */
  readonly documents: readonly string[];
}

/** One field of the info card, before and after. */
export type CardChange = {
  [Field in keyof InfoCard]: { readonly field: Field; readonly from: InfoCard[Field]; readonly to: InfoCard[Field] };
}[keyof InfoCard];

/** @param turned for undo and redo: the verb of the entry that was turned over. */
export function historyLine(entry: JournalEntry, turned: JournalVerb | null): HistoryLine {
  const { seq, at, verb, subject } = entry;
  return {
    seq,
    at,
    verb,
    turned,
    subject,
    state: stateOf(entry),
    changes: cardChanges(entry),
    estimate: estimateChange(entry),
    care: careChange(entry),
    documents: documentTitles(entry),
  };
}

function stateOf({ state }: JournalEntry): HistoryLine['state'] {
  if (state === 'done') return 'done';
  return state === 'final' ? 'onRecord' : 'takenBack';
}

/** What an entry about one dossier has changed in it; its reminders may have followed. */
function changeOfOne({ diff, subject }: OneEntry): RecordChange | undefined {
  const changed = diff.dossiers?.changed ?? [];
  return changed.length === 1 ? changed[0] : changed.find(({ id }) => id === subject?.dossierId);
}

/** How an entry about one dossier has changed what is known of the customer besides the card; null when it has not. */
function careChange(entry: JournalEntry): HistoryLine['care'] {
  const change = changeOfOne(entry);
  if (!change || !('care' in change.to)) return null;
  const { from, to } = change as { from: { care?: Care | null }; to: { care?: Care | null } };
  return { from: from.care ?? noCare, to: to.care ?? noCare };
}

type OneEntry = Pick<JournalEntry, 'diff'> & Partial<Pick<JournalEntry, 'subject'>>;

/** Which fields of the card an entry about one dossier has changed, in the order of the card. */
export function cardChanges(entry: OneEntry): CardChange[] {
  const only = changeOfOne(entry);
  const [from, to] = [only?.from['card'], only?.to['card']] as (InfoCard | undefined)[];
  if (!from || !to) return [];
  const fields = Object.keys(emptyCard) as (keyof InfoCard)[];
  return fields
    .filter((field) => !jsonEqual(from[field], to[field]))
    .map((field) => ({ field, from: from[field], to: to[field] }) as CardChange);
}

/** How an entry about one dossier has changed its estimate; null when it has not. */
function estimateChange({ diff }: Pick<JournalEntry, 'diff'>): HistoryLine['estimate'] {
  const changed = diff.dossiers?.changed ?? [];
  const [only] = changed;
  if (changed.length !== 1 || !only || !('minutes' in only.to)) return null;
  const { from, to } = only as { from: { minutes?: number | null }; to: { minutes?: number | null } };
  return { from: from.minutes ?? null, to: to.minutes ?? null };
}

function documentTitles({ diff: { documents } }: JournalEntry): string[] {
  const moved = [...(documents?.added ?? []), ...(documents?.removed ?? [])].map(documentTitle);
  const retitled = (documents?.changed ?? []).flatMap(({ to: { title } }) =>
    typeof title === 'string' ? [title] : [],
  );
  return [...moved, ...retitled].filter((title) => title !== '');
}

/** Whether a line was about one dossier that has been removed for good: nothing more is known of it. */
export function isForgotten({ verb, turned, subject }: Pick<HistoryLine, 'verb' | 'turned' | 'subject'>): boolean {
  const done = turned ?? verb;
  return subject.dossierId === null && verbsOfOneDossier.some((one) => one === done);
}
