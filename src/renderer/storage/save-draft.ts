import { type LogDraft, parseLogDraft } from '@shared/domain/records/log-draft';
import type { RingbuchDatabase } from './db';

/** Keeps what is half typed. Of a dossier that is gone, erased perhaps, nothing is kept. */
export async function saveDraft(db: RingbuchDatabase, draft: LogDraft): Promise<void> {
  const row = parseLogDraft(draft);
  await db.transaction('rw', db.drafts, db.dossiers, async () => {
    if (await db.dossiers.get(row.dossierId)) await db.drafts.put(row);
  });
}
