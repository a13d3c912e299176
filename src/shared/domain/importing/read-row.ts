import * as v from 'valibot';
import { pile, type Place } from '../filing/place';
import { type InfoCard, infoCardSchema } from '../records/dossier';
import { line } from '../records/schemas';
import type { ClockTime } from '../time/clock-time';
import type { DayTime } from '../time/moment';
import type { ColumnTarget } from './column-target';
import { composeAddress, composeName, isSalutation } from './compose-card';
import { type TableRow, trimEnd } from './csv-table';
import type { ImportedDossier } from './imported-dossier';
import { cleanCell, isBlankMark, isLostByExcel, isScientific, oneLine } from './read-cell';
import { readClass } from './read-class';
import { readBirthday, readLastContact, readNextContact } from './read-date';
import { readEmails } from './read-emails';
import { phoneDigits, readPhones } from './read-phones';
import type { ReadingPlan } from './reading-plan';
import type { RowProblem } from './row-problem';
import { isZeroDate } from './scan-date';
import { readTime } from './scan-time';

/** A row is a dossier, or it has problems: never neither, never both. */
export type RowReading =
  | { readonly kind: 'dossier'; readonly dossier: ImportedDossier; readonly keptInNotes: number }
  | { readonly kind: 'problems'; readonly problems: readonly RowProblem[] };

interface Entry {
  readonly label: string;
  readonly value: string;
}

/** What one row has gathered, by what its columns are. */
interface Draft {
  readonly texts: Partial<Record<ColumnTarget, Entry[]>>;
  readonly phones: Entry[];
  readonly emails: string[];
  readonly labelled: string[];
  readonly problems: RowProblem[];
  class: InfoCard['class'];
  birthday: string | null;
  next: Place | null;
  time: { readonly value: ClockTime; readonly entry: Entry } | null;
  lastReached: DayTime | null;
  keptInNotes: number;
}

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
  const draft: Draft = {
    texts: {},
    phones: [],
    emails: [],
    labelled: [],
    problems: [],
    class: null,
    birthday: null,
    next: null,
    time: null,
    lastReached: null,
    keptInNotes: 0,
  };
  for (const index of order) {
    const column = plan.columns[index];
    const value = cleanCell(row.cells[index] ?? '');
    if (!column || value === '') continue;
    if (isLostByExcel(value)) draft.problems.push({ kind: 'lostByExcel', column: column.label, value });
    else readValue(draft, column.target, { label: column.label, value }, plan);
  }
  return finish(draft);
}

function readValue(draft: Draft, target: ColumnTarget, entry: Entry, plan: ReadingPlan): void {
  const { value } = entry;
  switch (target) {
    case 'ignore':
      return;
    case 'labelledNote':
      draft.labelled.push(labelled(entry));
      return;
    case 'phone':
      readPhoneCell(draft, entry);
      return;
    case 'email': {
      if (isBlankMark(value)) return;
      const { emails, rest } = readEmails(value);
      for (const email of emails)
        if (!draft.emails.some((known) => known.toLowerCase() === email.toLowerCase())) draft.emails.push(email);
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
      if (isSalutation(value)) draft.labelled.push(labelled(entry));
      else addText(draft, target, entry);
      return;
    default:
      addText(draft, target, entry);
  }
}

function readPhoneCell(draft: Draft, entry: Entry): void {
  if (isBlankMark(entry.value)) return;
  if (isScientific(entry.value)) {
    draft.problems.push({ kind: 'lostByExcel', column: entry.label, value: entry.value });
    return;
  }
  const phones = readPhones(entry.value);
  if (phones === null) keepInNotes(draft, entry);
  for (const value of phones ?? []) {
    if (!draft.phones.some((known) => phoneDigits(known.value) === phoneDigits(value)))
      draft.phones.push({ ...entry, value });
  }
}

function readNextCell(draft: Draft, entry: Entry, plan: ReadingPlan): void {
  if (isBlankMark(entry.value) || isZeroDate(entry.value)) return;
  const place = readNextContact(entry.value, plan.dateOrder, plan.today);
  if (place === null) draft.problems.push({ kind: 'unreadableDate', column: entry.label, value: entry.value });
  else if (draft.next === null) draft.next = place;
  else draft.labelled.push(labelled(entry));
}

function readTimeCell(draft: Draft, entry: Entry): void {
  if (isBlankMark(entry.value) || /^0?0[:.]00/.test(entry.value)) return;
  const value = readTime(entry.value);
  if (value === null) draft.problems.push({ kind: 'unreadableTime', column: entry.label, value: entry.value });
  else if (draft.time === null) draft.time = { value, entry };
  else draft.labelled.push(labelled(entry));
}

/** The first value that can be read counts; what cannot, and what comes after it, is kept in the notes. */
function keepFirst<Value>(draft: Draft, entry: Entry, known: Value | null, read: Value | null): Value | null {
  if (isBlankMark(entry.value) || isZeroDate(entry.value)) return known;
  if (read === null) keepInNotes(draft, entry);
  else if (known !== null) draft.labelled.push(labelled(entry));
  return known ?? read;
}

function finish(draft: Draft): RowReading {
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
function placeWithTime(draft: Draft): Place {
  const { next, time } = draft;
  if (time === null) return next ?? pile;
  if (next?.kind === 'day' && next.time === null) return { ...next, time: time.value };
  draft.labelled.push(labelled(time.entry));
  return next ?? pile;
}

function cardOf(draft: Draft): InfoCard {
  const composed = composeName({
    prefix: valuesOf(draft, 'namePrefix'),
    first: valuesOf(draft, 'firstName'),
    last: valuesOf(draft, 'lastName'),
  });
  const given = joinDistinct(draft, 'name', ' ');
  // A list may have the whole name and its parts; parts that say something else are not lost.
  if (given !== '') {
    for (const target of ['namePrefix', 'firstName', 'lastName'] as const) {
      for (const entry of draft.texts[target] ?? [])
        if (!given.includes(oneLine(entry.value))) draft.labelled.push(labelled(entry));
    }
  }
  return {
    name: given || composed,
    position: joinDistinct(draft, 'position', ', '),
    company: joinDistinct(draft, 'company', ', '),
    phones: draft.phones.map(({ value }) => value),
    emails: draft.emails,
    address: composeAddress({
      whole: valuesOf(draft, 'address'),
      street: valuesOf(draft, 'street'),
      postcode: valuesOf(draft, 'postcode'),
      city: valuesOf(draft, 'city'),
      region: valuesOf(draft, 'region'),
      country: valuesOf(draft, 'country'),
    }),
    class: draft.class,
    source: joinDistinct(draft, 'source', ', '),
    birthday: draft.birthday,
    notes: [...valuesOf(draft, 'notes'), ...draft.labelled].join('\n'),
  };
}

/** What is longer than a record may hold, by the name of the column it came from. */
function findTooLong(draft: Draft, card: InfoCard, about: string): RowProblem[] {
  const labelOf = (target: ColumnTarget) => draft.texts[target]?.map(({ label }) => label).join(', ') ?? '';
  const lines: readonly (readonly [string, string])[] = [
    [card.name, labelOf('name') || [labelOf('firstName'), labelOf('lastName')].filter(Boolean).join(', ')],
    [card.position, labelOf('position')],
    [card.company, labelOf('company')],
    [card.source, labelOf('source')],
    [about, labelOf('about')],
    ...draft.phones.map(({ value, label }) => [value, label] as const),
  ];
  const tooLong = lines
    .filter(([text]) => !v.is(line, text))
    .map(([, column]): RowProblem => ({ kind: 'tooLong', column }));
  // Addresses, e-mails and notes may be very long; what even the card refuses is named as a whole.
  return tooLong.length === 0 && !v.is(infoCardSchema, card)
    ? [{ kind: 'tooLong', column: labelOf('notes') || labelOf('address') }]
    : tooLong;
}

function addText(draft: Draft, target: ColumnTarget, entry: Entry): void {
  (draft.texts[target] ??= []).push(entry);
}

function valuesOf(draft: Draft, target: ColumnTarget): string[] {
  return (draft.texts[target] ?? []).map(({ value }) => value);
}

function joinDistinct(draft: Draft, target: ColumnTarget, separator: string): string {
  return [...new Set(valuesOf(draft, target).map(oneLine))].join(separator);
}

function keepInNotes(draft: Draft, entry: Entry): void {
  draft.keptInNotes++;
  draft.labelled.push(labelled(entry));
}

function labelled({ label, value }: Entry): string {
  return `${label}: ${value}`;
}
