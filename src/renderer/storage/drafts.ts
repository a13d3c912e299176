import Dexie from 'dexie';
import type { BinderId } from '@shared/domain/records/ids';
import { type LogDraft, parseLogDraft } from '@shared/domain/records/log-draft';
import type { RingbuchDatabase } from './db';

/** Keeps what is half typed. Of a dossier that is gone, erased perhaps, nothing is kept. */
export async function saveDraft(db: RingbuchDatabase, draft: LogDraft): Promise<void> {
  const row = parseLogDraft(draft);
  await db.transaction('rw', db.drafts, db.dossiers, async () => {
    if (await db.dossiers.get(row.dossierId)) await db.drafts.put(row);
  });
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
