import Dexie from 'dexie';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import {
  besideOthers,
  type LogDraft,
  parseLogDraft,
  withoutWords,
  withoutWriter,
} from '@shared/domain/records/log-draft';
import type { RingbuchDatabase } from './db';

/**
 * Keeps what is half typed, beside what other windows have. Of a dossier that is gone, erased perhaps, nothing is kept.
 * @param offered the words of others that the window has been offered, and has taken over or crossed out.
 */
export async function saveDraft(db: RingbuchDatabase, draft: LogDraft, offered: readonly string[]): Promise<void> {
  const row = parseLogDraft(draft);
  const { dossierId } = row;
  await db.transaction('rw', db.drafts, db.dossiers, async () => {
    if (!(await db.dossiers.get(dossierId))) return;
    await db.drafts.put(besideOthers(row, await db.drafts.get(dossierId), offered));
  });
}

/** Nothing is half typed in this window any more; what is in others stays. */
export function discardDraft(
  db: RingbuchDatabase,
  dossierId: DossierId,
  writer: string | undefined,
  offered: readonly string[],
): Promise<void> {
  return db.transaction('rw', db.drafts, async () => {
    const stored = await db.drafts.get(dossierId);
    if (stored) await putDraft(db, dossierId, withoutWriter(stored, writer, offered));
  });
}

/** What is half typed on the same dossier in another window stays: only what is written down now is finished. */
export async function finishDraft(db: RingbuchDatabase, dossierId: DossierId, written: string): Promise<void> {
  const stored = await db.drafts.get(dossierId);
  if (stored) await putDraft(db, dossierId, withoutWords(stored, written));
}

async function putDraft(db: RingbuchDatabase, dossierId: DossierId, left: LogDraft | null): Promise<void> {
  if (left) await db.drafts.put(left);
  else await db.drafts.delete(dossierId);
}

/** The half-typed contacts of a binder, newest first, without those of dossiers in the bin. */
export function readDrafts(db: RingbuchDatabase, binderId: BinderId): Promise<LogDraft[]> {
  return db.transaction('r', db.drafts, db.dossiers, async () => {
    const drafts = await db.drafts
      .where('[binderId+savedAt]')
      .between([binderId, Dexie.minKey], [binderId, Dexie.maxKey])
      .reverse()
      .toArray();
    const dossiers = await db.dossiers.bulkGet(drafts.map((draft) => draft.dossierId));
    return drafts.filter((_, index) => dossiers[index]?.binnedAt === null);
  });
}
