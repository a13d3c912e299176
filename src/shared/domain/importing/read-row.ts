import { pile, type Place } from '../filing/place';
import type { ColumnTarget } from './column-target';
import { isSalutation } from './compose-card';
import { type TableRow, trimEnd } from './csv-table';
import type { ImportedDossier } from './imported-dossier';
import { cleanCell, isBlankMark, isLostByExcel, isScientific } from './read-cell';
import { readClass } from './read-class';
import { readBirthday, readLastContact, readNextContact } from './read-date';
import { readEmails } from './read-emails';
import { readPhones, withoutSeparators } from './read-phones';
import type { ReadingPlan } from './reading-plan';
import type { RowProblem } from './row-problem';
import { cardOf, emptyDraft, type Entry, findTooLong, joinDistinct, type RowDraft } from './row-draft';
import { isZeroDate } from './scan-date';
import { readTime } from './scan-time';

/** A row is a dossier, or it has problems: never neither, never both. */
export type RowReading =
  | { readonly kind: 'dossier'; readonly dossier: ImportedDossier; readonly keptInNotes: number }
  | { readonly kind: 'problems'; readonly problems: readonly RowProblem[] };

/**
 * Reads one row as a dossier. A value that does not fit its field (a class "D", an e-mail address without @) is kept
 * in the notes under the name of its column; what would misplace or lose something makes the row a problem.
 * @param order the columns to read, by index (`readingOrder` of the plan).
 */
export function readRow(row: TableRow, plan: ReadingPlan, order: readonly number[]): RowReading {
  if (row.broken) return { kind: 'problems', problems: [{ kind: 'brokenQuotes' }] };
  const count = trimEnd(row.cells).length;
  if (count > plan.columns.length)
    return { kind: 'problems', problems: [{ kind: 'tooManyCells', count, expected: plan.columns.length }] };
  const draft = emptyDraft();
  for (const index of order) {
    const column = plan.columns[index];
    const value = cleanCell(row.cells[index] ?? '');
    if (!column || value === '') continue;
    if (isLostByExcel(value)) draft.problems.push({ kind: 'lostByExcel', column: column.label, value });
    else readValue(draft, column.target, { label: column.label, value }, plan);
  }
  return finish(draft);
}

function readValue(draft: RowDraft, target: ColumnTarget, entry: Entry, plan: ReadingPlan): void {
  const { value } = entry;
  switch (target) {
    case 'ignore':
      return;
    case 'labelledNote':
      draft.labelled.push(entry);
      return;
    case 'phone':
      readPhoneCell(draft, entry);
      return;
    case 'email': {
      if (isBlankMark(value)) return;
      const { emails, rest } = readEmails(value);
      for (const email of emails)
        if (!draft.emails.some((known) => known.value.toLowerCase() === email.toLowerCase()))
          draft.emails.push({ ...entry, value: email });
      for (const part of rest) keepInNotes(draft, { ...entry, value: part });
      return;
    }
    case 'class':
      draft.class = keepFirst(draft, entry, draft.class, readClass(value));
      return;
    case 'birthday':
      draft.birthday = keepFirst(draft, entry, draft.birthday, readBirthday(value, plan.dateOrder, plan.today));
      return;
    case 'lastContact':
      draft.lastReached = keepFirst(
        draft,
        entry,
        draft.lastReached,
        readLastContact(value, plan.dateOrder, plan.today),
      );
      return;
    case 'nextContact':
      readNextCell(draft, entry, plan);
      return;
    case 'nextTime':
      readTimeCell(draft, entry);
      return;
    case 'namePrefix':
      if (isSalutation(value)) draft.labelled.push(entry);
      else addText(draft, target, entry);
      return;
    default:
      addText(draft, target, entry);
  }
}

function readPhoneCell(draft: RowDraft, entry: Entry): void {
  if (isBlankMark(entry.value)) return;
  if (isScientific(entry.value)) {
    draft.problems.push({ kind: 'lostByExcel', column: entry.label, value: entry.value });
    return;
  }
  const phones = readPhones(entry.value);
  if (phones === null) keepInNotes(draft, entry);
  for (const value of phones ?? []) {
    if (!draft.phones.some((known) => withoutSeparators(known.value) === withoutSeparators(value)))
      draft.phones.push({ ...entry, value });
  }
}

function readNextCell(draft: RowDraft, entry: Entry, plan: ReadingPlan): void {
  if (isBlankMark(entry.value) || isZeroDate(entry.value)) return;
  const place = readNextContact(entry.value, plan.dateOrder, plan.today);
  if (place === null) draft.problems.push({ kind: 'unreadableDate', column: entry.label, value: entry.value });
  else if (draft.next === null) draft.next = place;
  else draft.labelled.push(entry);
}

function readTimeCell(draft: RowDraft, entry: Entry): void {
  if (isBlankMark(entry.value) || /^0?0[:.]00/.test(entry.value)) return;
  const value = readTime(entry.value);
  if (value === null) draft.problems.push({ kind: 'unreadableTime', column: entry.label, value: entry.value });
  else if (draft.time === null) draft.time = { value, entry };
  else draft.labelled.push(entry);
}

/** The first value that can be read counts; what cannot, and what comes after it, is kept in the notes. */
function keepFirst<Value>(draft: RowDraft, entry: Entry, known: Value | null, read: Value | null): Value | null {
  if (isBlankMark(entry.value) || isZeroDate(entry.value)) return known;
  if (read === null) keepInNotes(draft, entry);
  else if (known !== null) draft.labelled.push(entry);
  return known ?? read;
}

function finish(draft: RowDraft): RowReading {
  const place = placeWithTime(draft);
  const card = cardOf(draft);
  if (card.name === '' && card.company === '' && card.phones.length + card.emails.length === 0)
    draft.problems.push({ kind: 'emptyCustomer' });
  const about = joinDistinct(draft, 'about', ', ');
  draft.problems.push(...findTooLong(draft, card, about));
  if (draft.problems.length > 0) return { kind: 'problems', problems: draft.problems };
  return {
    kind: 'dossier',
    dossier: { card, place, about, lastReached: draft.lastReached },
    keptInNotes: draft.keptInNotes,
  };
}

/** A time needs a day to go with; beside a month, or alone, it stays in the notes. */
function placeWithTime(draft: RowDraft): Place {
  const { next, time } = draft;
  if (time === null) return next ?? pile;
  if (next?.kind === 'day' && next.time === null) return { ...next, time: time.value };
  draft.labelled.push(time.entry);
  return next ?? pile;
}

function addText(draft: RowDraft, target: ColumnTarget, entry: Entry): void {
  (draft.texts[target] ??= []).push(entry);
}

function keepInNotes(draft: RowDraft, entry: Entry): void {
  draft.keptInNotes++;
  draft.labelled.push(entry);
}
