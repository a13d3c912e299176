import { Recount } from '@shared/domain/checking/recount';
import { titleOf } from '@shared/domain/records/dossier';
import { defaultPreferences } from '@shared/domain/records/preferences';
import { emptyLedger, tallyOf } from '@shared/domain/records/ledger';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { RingbuchDatabase } from '@renderer/storage/db';
import { toRow } from '@renderer/storage/rows';
import { generateBinder } from './generate-binder';

/** What the measurements have to know of the seeded binder. */
export interface Seeded {
  /** The names behind the day after today. */
  readonly nextDayTitles: readonly string[];
}

const portion = 1_000;

/** Fills the database of this origin with a generated binder, as if a person had filled it. Runs in the page. */
export async function seedBench(size: number, date: string): Promise<Seeded> {
  const today = plainDate(date);
  const { binder, dossiers, contacts } = generateBinder(size, today);
  const db = new RingbuchDatabase();
  await db.delete();
  await db.open();
  for (let start = 0; start < size; start += portion) {
    await db.dossiers.bulkAdd(dossiers.slice(start, start + portion).map(toRow));
  }
  for (let start = 0; start < contacts.length; start += portion) {
    await db.contacts.bulkAdd(contacts.slice(start, start + portion));
  }
  const recount = new Recount();
  for (const dossier of dossiers) recount.addDossier(dossier);
  await db.shelfCounts.bulkAdd([...recount.shelfCounts]);
  await db.binders.add(binder);
  // Without it the app would take the database for a damaged one.
  const tables = {
    ...emptyLedger.tables,
    binders: tallyOf([binder]),
    dossiers: tallyOf(dossiers),
    contacts: tallyOf(contacts),
  };
  await db.ledger.put({ ...emptyLedger, tables, id: 'ledger' });
  await db.preferences.put({
    ...defaultPreferences,
    id: 'device',
    language: 'en',
    theme: 'light',
    openBinder: binder.id,
  });
  db.close();
  const nextDay = addDays(today, 1);
  const next = dossiers.filter(({ place }) => place.kind === 'day' && place.date === nextDay);
  return { nextDayTitles: next.map(({ card }) => titleOf(card)) };
}
