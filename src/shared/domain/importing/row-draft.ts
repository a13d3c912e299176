import * as v from 'valibot';
import type { Place } from '../filing/place';
import type { InfoCard } from '../records/dossier';
import { line, longText } from '../records/schemas';
import type { ClockTime } from '../time/clock-time';
import type { DayTime } from '../time/moment';
import type { ColumnTarget } from './column-target';
import { composeAddress, composeName } from './compose-card';
import { oneLine } from './read-cell';
import type { RowProblem } from './row-problem';

/** A value with the name of the column that it stood in. */
export interface Entry {
  readonly label: string;
  readonly value: string;
}

/** What one row has gathered, by what its columns are. */
export interface RowDraft {
  readonly texts: Partial<Record<ColumnTarget, Entry[]>>;
  readonly phones: Entry[];
  readonly emails: Entry[];
  /** What goes to the notes under the name of its column. */
  readonly labelled: Entry[];
  readonly problems: RowProblem[];
  class: InfoCard['class'];
  birthday: string | null;
  next: Place | null;
  time: { readonly value: ClockTime; readonly entry: Entry } | null;
  lastReached: DayTime | null;
  keptInNotes: number;
}

export function emptyDraft(): RowDraft {
  return {
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
}

/** The info card of what was gathered. Moves to the notes what the whole name lacks of its parts. */
export function cardOf(draft: RowDraft): InfoCard {
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
        if (!given.includes(oneLine(entry.value))) draft.labelled.push(entry);
    }
  }
  return {
    name: given || composed,
    position: joinDistinct(draft, 'position', ', '),
    company: joinDistinct(draft, 'company', ', '),
    phones: draft.phones.map(({ value }) => value),
    emails: draft.emails.map(({ value }) => value),
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
    notes: [...valuesOf(draft, 'notes'), ...draft.labelled.map(({ label, value }) => `${label}: ${value}`)].join('\n'),
  };
}

/** What is longer than a record may hold, by the column that contributes most to it. */
export function findTooLong(draft: RowDraft, card: InfoCard, about: string): RowProblem[] {
  const of = (...targets: readonly ColumnTarget[]) => targets.flatMap((target) => draft.texts[target] ?? []);
  const fields: readonly (readonly [string, typeof line | typeof longText, readonly Entry[]])[] = [
    [card.name, line, of('name', 'namePrefix', 'firstName', 'lastName')],
    [card.position, line, of('position')],
    [card.company, line, of('company')],
    [card.source, line, of('source')],
    [about, line, of('about')],
    ...[...draft.phones, ...draft.emails].map((entry) => [entry.value, line, [entry]] as const),
    [card.address, longText, of('address', 'street', 'postcode', 'city', 'region', 'country')],
    [card.notes, longText, [...of('notes'), ...draft.labelled]],
  ];
  return fields
    .filter(([text, schema]) => !v.is(schema, text))
    .map(([, , entries]) => ({ kind: 'tooLong', column: longestOf(entries)?.label ?? '' }));
}

function longestOf(entries: readonly Entry[]): Entry | undefined {
  return entries.toSorted((left, right) => right.value.length - left.value.length)[0];
}

function valuesOf(draft: RowDraft, target: ColumnTarget): string[] {
  return (draft.texts[target] ?? []).map(({ value }) => value);
}

/** The different values of the columns with that target, in one line. */
export function joinDistinct(draft: RowDraft, target: ColumnTarget, separator: string): string {
  return [...new Set(valuesOf(draft, target).map(oneLine))].join(separator);
}
