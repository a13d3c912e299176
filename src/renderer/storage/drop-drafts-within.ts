import type { DossierId } from '@shared/domain/records/ids';
import type { RingbuchDatabase } from './db';

/** What is half typed on the calculations and the sheets of these dossiers goes. */
export async function dropDraftsWithin(db: RingbuchDatabase, ids: readonly DossierId[]): Promise<void> {
  for (const table of [db.calculationDrafts, db.filledFormDrafts])
    await table
      .where('dossierId')
      .anyOf([...ids])
      .delete();
}
