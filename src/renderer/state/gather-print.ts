import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import { shelvesOfDays } from '@shared/domain/filing/shelf';
import { dayListOf } from '@shared/domain/printing/day-list';
import { dividerSheets, usualMonthsAhead } from '@shared/domain/printing/divider-sheets';
import { dossierPrint } from '@shared/domain/printing/dossier-print';
import { usualEnvelope, type PaperName } from '@shared/domain/printing/paper';
import type { PrintMatter } from '@shared/domain/printing/print-matter';
import { daysOfWeek, mondayOf, weekListOf } from '@shared/domain/printing/week-list';
import { type Binder, calendarOf } from '@shared/domain/records/binder';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { addDays, daysFrom, type PlainDate } from '@shared/domain/time/plain-date';
import { dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { doneMinutes } from '@shared/domain/workload/done-work';
import { playbookFor } from './playbooks';
import type { PrintChoice } from './print-choice';
import type { Services } from './services';

/** What a choice is about: the open binder, the dossier on top, the day that lies open. */
export interface PrintSubject {
  readonly binder: Binder;
  readonly dossierId: DossierId | null;
  readonly date: PlainDate;
  readonly paper: PaperName;
}

type Around = Pick<Services, 'store' | 'clock'>;

/** Reads all that stands on the sheets. @returns null when there is nothing that the choice is about. */
export async function gatherPrint(
  around: Around,
  choice: PrintChoice,
  subject: PrintSubject,
): Promise<PrintMatter | null> {
  const today = around.clock.today();
  const { binder } = subject;
  switch (choice.kind) {
    case 'dossier':
      return gatherDossier(around, choice, subject);
    case 'day':
      return gatherDay(around, subject);
    case 'week':
      return gatherWeek(around, subject);
    case 'dividers': {
      const monthsAhead = choice.monthsAhead ?? usualMonthsAhead(binder.dividers);
      return {
        kind: 'dividers',
        sheets: dividerSheets(choice.dividers, today, monthsAhead, calendarOf(binder)),
        today,
      };
    }
    case 'address': {
      const dossier = await dossierToPrint(around.store, subject.dossierId);
      if (!dossier) return null;
      return { kind: 'address', card: dossier.card, format: choice.format ?? usualEnvelope(subject.paper) };
    }
  }
}

async function gatherDossier(
  { store, clock }: Around,
  { parts, log }: PrintChoice,
  { binder, dossierId }: PrintSubject,
): Promise<PrintMatter | null> {
  const dossier = await dossierToPrint(store, dossierId);
  if (!dossier) return null;
  const { id, care } = dossier;
  const [contacts, calculations, filledForms, playbooks, referrer] = await Promise.all([
    store.contactsOf(id),
    store.calculations.of(id),
    store.filledForms.of(id),
    store.playbooks.of(binder.id),
    care?.referredBy ? store.dossier(care.referredBy) : undefined,
  ]);
  const print = {
    ...dossierPrint(dossier, contacts, parts, log, calculations, filledForms, playbookFor(playbooks, dossier)),
    referrer: referrer ? titleOf(referrer.card) : null,
  };
  return { kind: 'dossier', print, today: clock.today() };
}

/** A reminder has nothing to print but the dossier that it is for. */
async function dossierToPrint(store: Around['store'], id: DossierId | null): Promise<Dossier | undefined> {
  const dossier = id === null ? undefined : await store.dossier(id);
  return dossier?.reminds ? store.dossier(dossier.reminds.dossierId) : dossier;
}

async function gatherDay(around: Around, { binder, date }: PrintSubject): Promise<PrintMatter> {
  const today = around.clock.today();
  const [day, ground] = await Promise.all([
    around.store.day(binder.id, shelvesOfDays(date, date, today), date),
    loadGround(around, binder),
  ]);
  const dossiers = await withNumbers(around.store, day.dossiers);
  return {
    kind: 'day',
    list: dayListOf({ ...day, dossiers }, date),
    figures: dayFigures(date, ground),
    outcomes: offeredOutcomes(binder.outcomes),
    today,
  };
}

/** The reminders with the numbers of their customers: on paper no other page can be opened. */
async function withNumbers(store: Around['store'], dossiers: readonly Dossier[]): Promise<readonly Dossier[]> {
  const customers = await store.dossiers(dossiers.flatMap(({ reminds }) => reminds?.dossierId ?? []));
  const phones = new Map(customers.map(({ id, card }) => [id, card.phones]));
  return dossiers.map((dossier) => {
    const known = dossier.reminds && phones.get(dossier.reminds.dossierId);
    return known ? { ...dossier, card: { ...dossier.card, phones: known } } : dossier;
  });
}

async function gatherWeek(around: Around, { binder, date }: PrintSubject): Promise<PrintMatter> {
  const today = around.clock.today();
  const monday = mondayOf(date);
  const sunday = addDays(monday, daysOfWeek - 1);
  const [dossiers, ground] = await Promise.all([
    around.store.dossiersOn(binder.id, [shelvesOfDays(monday, sunday, today)]),
    loadGround(around, binder),
  ]);
  return {
    kind: 'week',
    week: weekListOf(dossiers, date, today),
    figures: daysFrom(monday, daysOfWeek).map((day) => dayFigures(day, ground)),
    today,
  };
}

/** What the loads follow from (method.md, rule 9). */
async function loadGround({ store, clock }: Around, binder: Binder): Promise<LoadGround> {
  const today = clock.today();
  const [work, done] = await Promise.all([store.shelfWork(binder.id), store.doneOn(binder.id, today)]);
  const { estimates } = binder;
  return { work, estimates, calendar: calendarOf(binder), today, done: doneMinutes(done, estimates) };
}
