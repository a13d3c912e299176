import { stackOfDay, type StackSection, stackSections } from '../filing/day-stack';
import type { Contact } from '../records/contact';
import { type Dossier, newDossier, titleOf } from '../records/dossier';
import type { DossierId } from '../records/ids';
import type { Task } from '../records/outcome';
import type { PlainDate } from '../time/plain-date';
import type { DoneContact } from '../workload/done-work';
import type { KindOfWork } from '../workload/kind-of-work';

/** One dossier on a day's list. */
export interface DayListRow {
  /** Counted through the whole list, from 1: it stands on the paper and in the table that the results are entered into. */
  readonly number: number;
  /** As it lay when the day began. */
  readonly dossier: Dossier;
  /** What came of it, when it was done on this day already. */
  readonly done: Contact | null;
}

export interface DayListSection {
  readonly section: StackSection;
  readonly rows: readonly DayListRow[];
}

/** A day's list: the day's stack from top to bottom, each dossier once. */
export interface DayList {
  readonly date: PlainDate;
  readonly sections: readonly DayListSection[];
}

/** As much of a day as its list is made of. */
export interface DayRecords {
  /** What lies behind the day, and behind today also what is overdue. */
  readonly dossiers: readonly Dossier[];
  readonly done: readonly DoneContact[];
}

/**
 * The list of a day, in the order of the day's stack. What was done on the day stays in its place, as it lay before: so the list keeps its
 * order and its numbers from morning till evening, and what was printed at eight still fits what is entered at five.
 */
export function dayListOf({ dossiers, done }: DayRecords, date: PlainDate): DayList {
  const results = new Map<DossierId, Contact>();
  const listed = new Map<DossierId, Dossier>();
  for (const { contact, dossier } of done) {
    const row = contact.reminder ? reminderDone(dossier, contact.reminder, contact) : asItLay(dossier, contact);
    if (results.has(row.id) || !layBehind(contact, date)) continue;
    results.set(row.id, contact);
    listed.set(row.id, row);
  }
  for (const dossier of dossiers) {
    // Filed behind a later hour of the same day it is still to be worked.
    results.delete(dossier.id);
    listed.set(dossier.id, dossier);
  }
  const stack = stackOfDay([...listed.values()], date);
  let number = 0;
  const sections = stackSections.map((section) => ({
    section,
    rows: stack[section].map((dossier) => ({ number: ++number, dossier, done: results.get(dossier.id) ?? null })),
  }));
  return { date, sections: sections.filter(({ rows }) => rows.length > 0) };
}

/** All rows of a list, from top to bottom. */
export function rowsOf({ sections }: DayList): DayListRow[] {
  return sections.flatMap(({ rows }) => rows);
}

/** Whether the dossier was work of the day: taken from its stack, not from the pile or out of turn. */
function layBehind({ cameFrom }: Contact, date: PlainDate): boolean {
  return cameFrom?.kind === 'day' && cameFrom.date <= date;
}

const taskOf: Readonly<Record<KindOfWork, Task>> = {
  first: 'call',
  repeat: 'call',
  meeting: 'meeting',
  other: 'other',
};

/** The dossier as far as its place in the stack goes, before the contact was written down. */
function asItLay(dossier: Dossier, { cameFrom, work }: Contact): Dossier {
  const before = { ...dossier, place: cameFrom ?? dossier.place };
  if (work === null) return before;
  return { ...before, task: taskOf[work.kind], lastReached: work.kind === 'first' ? null : reachedBefore(dossier) };
}

/** A reminder as it lay: done, it may be used up, and is told in the log of its customer. */
function reminderDone(
  customer: Dossier,
  { sheetId, kind, about }: NonNullable<Contact['reminder']>,
  { cameFrom }: Contact,
): Dossier {
  return {
    ...newDossier(sheetId, customer.binderId, customer.createdAt, { name: titleOf(customer.card) }),
    task: 'other',
    about,
    place: cameFrom ?? customer.place,
    sheet: { repeats: null, turn: null },
    reminds: { dossierId: customer.id, kind, anniversary: null },
  };
}

/** Repeat calls have been reached once, whenever that was. */
function reachedBefore({ lastReached, lastTried }: Dossier): Dossier['lastReached'] {
  return lastReached ?? lastTried;
}
