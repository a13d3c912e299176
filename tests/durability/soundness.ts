import { shelfOf } from '@shared/domain/filing/shelf';
import { parseContact } from '@shared/domain/records/contact';
import { parseDocument } from '@shared/domain/records/document';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import { parseDossier } from '@shared/domain/records/dossier-schema';
import { parseJournalEntry } from '@shared/domain/records/parse-journal-entry';
import { tallyOf } from '@shared/domain/records/ledger';
import type { Picture } from './picture';
import type { StoredRows } from './stored-rows';

/** What the rows tell of the binder, in the words of its user. */
export function pictureOf(rows: StoredRows): Picture {
  const contacts = (rows['contacts'] ?? []).map(parseContact).sort((left, right) => left.instant - right.instant);
  const said = new Map<string, string[]>();
  for (const { dossierId, text } of contacts) said.set(dossierId, [...(said.get(dossierId) ?? []), text]);
  return new Map(
    dossiersIn(rows).map((dossier) => [
      titleOf(dossier.card),
      { shelf: shelfOf(dossier), said: said.get(dossier.id) ?? [], documents: documentsOf(dossier, rows) },
    ]),
  );
}

function documentsOf({ id }: Dossier, rows: StoredRows): string[] {
  const contents = (rows['attachments'] ?? []) as readonly { sha256: string; contentSha256: string }[];
  const lying = new Map(contents.map(({ sha256, contentSha256 }) => [sha256, contentSha256]));
  return (rows['documents'] ?? [])
    .map(parseDocument)
    .filter(({ dossierId }) => dossierId === id)
    .map(({ name, sha256 }) => `${name} ${lying.get(sha256) ?? 'without its content'}`);
}

/**
 * What must hold of the rows whatever has happened: each record can be read, each belongs to one that is there, and what is kept beside
 * the records is what counting finds.
 * @returns what does not hold; empty for a sound binder
 */
export function faultsOf(rows: StoredRows): string[] {
  return [
    ...parsing(() => faultsOfDossiers(rows)),
    ...parsing(() => faultsOfContacts(rows)),
    ...parsing(() => faultsOfJournal(rows)),
    ...faultsOfLedger(rows),
  ];
}

function dossiersIn(rows: StoredRows): Dossier[] {
  return (rows['dossiers'] ?? []).map(parseDossier);
}

function parsing(look: () => string[]): string[] {
  try {
    return look();
  } catch (error) {
    return [`a record cannot be read: ${(error as Error).message}`];
  }
}

function faultsOfDossiers(rows: StoredRows): string[] {
  const dossiers = dossiersIn(rows);
  const shelves = (rows['dossiers'] as readonly { shelf: string }[]).map(({ shelf }) => shelf);
  const misplaced = dossiers.filter((dossier, index) => shelfOf(dossier) !== shelves[index]);
  const counted = tellCounts(dossiers.map((dossier) => [`${dossier.binderId} ${shelfOf(dossier)}`, 1]));
  const counts = rows['shelfCounts'] as readonly { binderId: string; shelf: string; count: number }[];
  const kept = tellCounts(counts.map(({ binderId, shelf, count }) => [`${binderId} ${shelf}`, count]));
  return [
    ...misplaced.map(({ id }) => `${id} lies on a shelf that is not its place's`),
    ...(counted === kept ? [] : [`the shelves hold ${counted}, but ${kept} is kept`]),
  ];
}

function tellCounts(parts: readonly (readonly [string, number])[]): string {
  const sums = new Map<string, number>();
  for (const [shelf, count] of parts) sums.set(shelf, (sums.get(shelf) ?? 0) + count);
  return [...sums]
    .map(([shelf, count]) => `${shelf}: ${count}`)
    .sort()
    .join(', ');
}

function faultsOfContacts(rows: StoredRows): string[] {
  const ids = new Set(dossiersIn(rows).map(({ id }) => id));
  const contacts = (rows['contacts'] ?? []).map(parseContact);
  return contacts.filter(({ dossierId }) => !ids.has(dossierId)).map(({ id }) => `the contact ${id} has no dossier`);
}

/** The entries have no gap: a gap is an action whose entry is lost. */
function faultsOfJournal(rows: StoredRows): string[] {
  const numbers = (rows['journal'] ?? []).map((entry) => parseJournalEntry(entry).seq);
  return numbers.flatMap((seq, index) =>
    index > 0 && seq !== (numbers[index - 1] ?? 0) + 1 ? [`entry before ${seq} is lost`] : [],
  );
}

/** The ledger counts and hashes what must not get lost; it is recounted here from the rows. */
function faultsOfLedger(rows: StoredRows): string[] {
  const [ledger] = (rows['ledger'] ?? []) as readonly { seq: number; tables: Record<string, unknown> }[];
  if (!ledger) return (rows['journal'] ?? []).length === 0 ? [] : ['there is no ledger'];
  const newest = (rows['journal']?.at(-1) as { seq: number } | undefined)?.seq ?? 0;
  const items: Record<string, readonly unknown[]> = {
    binders: rows['binders'] ?? [],
    dossiers: dossiersIn(rows),
    contacts: rows['contacts'] ?? [],
    documents: rows['documents'] ?? [],
    attachments: ((rows['attachments'] ?? []) as { contentSha256: string }[]).map(({ contentSha256 }) => ({
      sha256: contentSha256,
    })),
  };
  const wrong = Object.entries(items).filter(
    ([table, records]) => JSON.stringify(tallyOf(records)) !== JSON.stringify(ledger.tables[table]),
  );
  return [
    ...wrong.map(([table, { length }]) => `${table}: ${length} rows are not what the ledger counts`),
    ...(ledger.seq === newest ? [] : [`the ledger ends with ${ledger.seq}, the journal with ${newest}`]),
  ];
}
