import Dexie from 'dexie';
import { changeFits } from '@shared/domain/base/records-diff';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { BinderDiff } from '@shared/domain/records/tables';
import type { Applied } from './apply-diff';
import { CommitConflict } from './commit-conflict';
import type { RingbuchDatabase } from './db';

/**
 * Sees to it that nothing gets lost between the tables: each dossier, form and playbook has its binder, each contact, document, calculation,
 * filled form and reminder its dossier, and each document its content.
 * Checked when the diff has been applied, so that it may remove or add what hangs together in any order.
 * @throws CommitConflict when another window has added to what goes, or removed what this is added to.
 */
export async function checkIntegrity(db: RingbuchDatabase, home: BinderId, diff: BinderDiff): Promise<void> {
  const { binders, dossiers, documents, forms, playbooks } = diff;
  const inBinders = [...(dossiers?.added ?? []), ...(forms?.added ?? []), ...(playbooks?.added ?? [])];
  await expectBinders(db, new Set([home, ...inBinders.map(({ binderId }) => binderId)]));
  await expectDossiers(db, new Set([...homesOfAdded(diff), ...customersOf(dossiers?.added ?? [])]));
  await expectAttachments(db, new Set(documents?.added.map(({ sha256 }) => sha256)));
  const removed = new Set(dossiers?.removed.map((dossier) => dossier.id));
  await expectNoContacts(db, removed);
  await expectNoReminders(db, removed);
  await expectNone(db.documents, removed);
  await expectNone(db.calculations, removed);
  await expectNone(db.filledForms, removed);
  await Promise.all((binders?.removed ?? []).map((binder) => expectNothingIn(db, binder.id)));
}

/** The dossiers that something is added to. */
function homesOfAdded({ contacts, documents, calculations, filledForms }: BinderDiff): Set<DossierId> {
  const parts = [contacts, documents, calculations, filledForms];
  return new Set(parts.flatMap((part) => (part?.added ?? []).map(({ dossierId }) => dossierId)));
}

/** The dossiers that reminders are for. */
function customersOf(dossiers: readonly Dossier[]): DossierId[] {
  return dossiers.flatMap(({ reminds }) => reminds?.dossierId ?? []);
}

/** Fields of a dossier that an action was worked out from. */
export type StandsOn = Pick<Dossier, 'id'> & Partial<Dossier>;

/** @throws CommitConflict when another window has changed one of the fields. */
export async function checkStillSo(db: RingbuchDatabase, standsOn: StandsOn): Promise<void> {
  const row = await db.dossiers.get(standsOn.id);
  if (!row || !changeFits(row, { id: standsOn.id, from: standsOn, to: {} }))
    throw new CommitConflict(`Changed meanwhile: ${standsOn.id}`);
}

/**
 * A dossier that another window has put into the bin would take the next contact down with it, unseen; so would it take a note, a
 * document, a calculation or a filled form. Undo and redo are free to change it there: they bring back what was, and must not get stuck.
 */
export async function checkNotInBin(
  db: RingbuchDatabase,
  { changed, added }: Applied<Dossier>,
  diff: BinderDiff,
): Promise<void> {
  const changedThere = changed.find(({ before, after }) => before.binnedAt !== null && after.binnedAt !== null);
  if (changedThere) throw new CommitConflict(`In the bin: ${changedThere.before.id}`);
  const writtenInto = homesOfAdded(diff);
  for (const { id } of [...added, ...changed.map(({ after }) => after)]) writtenInto.delete(id);
  const dossiers = await db.dossiers.bulkGet([...writtenInto]);
  const binned = dossiers.find((dossier) => dossier && dossier.binnedAt !== null);
  if (binned) throw new CommitConflict(`In the bin: ${binned.id}`);
}

async function expectBinders(db: RingbuchDatabase, ids: ReadonlySet<BinderId>): Promise<void> {
  const found = await db.binders
    .where('id')
    .anyOf([...ids])
    .count();
  if (found < ids.size) throw new CommitConflict('The binder is gone');
}

async function expectDossiers(db: RingbuchDatabase, ids: ReadonlySet<DossierId>): Promise<void> {
  const found = await db.dossiers
    .where('id')
    .anyOf([...ids])
    .count();
  if (found < ids.size) throw new CommitConflict('The dossier of a contact is gone');
}

async function expectNoContacts(db: RingbuchDatabase, ids: ReadonlySet<DossierId>): Promise<void> {
  if (ids.size === 0) return;
  // One look at the index from the first to the last: ids made together lie together, and asking for each is slow.
  const ordered = [...ids].sort();
  const range = [[ordered[0], Dexie.minKey] as const, [ordered.at(-1), Dexie.maxKey] as const] as const;
  const keys = await db.contacts
    .where('[dossierId+instant]')
    .between(...range, true, true)
    .keys();
  const left = keys.some((key) => ids.has((key as unknown as [DossierId, number])[0]));
  if (left) throw new CommitConflict('A dossier that is to go has contacts');
}

async function expectNoReminders(db: RingbuchDatabase, ids: ReadonlySet<DossierId>): Promise<void> {
  const left = await db.dossiers
    .where('reminds.dossierId')
    .anyOf([...ids])
    .count();
  if (left > 0) throw new CommitConflict('A dossier that is to go has reminders');
}

async function expectNone(
  table: RingbuchDatabase['documents' | 'calculations' | 'filledForms'],
  ids: ReadonlySet<DossierId>,
): Promise<void> {
  const left = await table
    .where('dossierId')
    .anyOf([...ids])
    .count();
  if (left > 0) throw new CommitConflict(`A dossier that is to go has ${table.name}`);
}

async function expectAttachments(db: RingbuchDatabase, hashes: ReadonlySet<string>): Promise<void> {
  const found = await db.attachments
    .where('sha256')
    .anyOf([...hashes])
    .count();
  if (found < hashes.size) throw new CommitConflict('The content of a document is gone');
}

async function expectNothingIn(db: RingbuchDatabase, id: BinderId): Promise<void> {
  const left = await db.dossiers
    .where('[binderId+shelf+sortName]')
    .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey])
    .count();
  const forms = await db.forms.where('binderId').equals(id).count();
  const playbooks = await db.playbooks.where('binderId').equals(id).count();
  if (left + forms + playbooks > 0) throw new CommitConflict(`Not empty: ${id}`);
}
