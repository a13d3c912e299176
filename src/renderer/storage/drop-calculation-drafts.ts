import type { DossierId } from '@shared/domain/records/ids';
import type { RingbuchDatabase } from './db';

/** What is half typed on the calculations of these dossiers goes. */
export async function dropCalculationDrafts(db: RingbuchDatabase, ids: readonly DossierId[]): Promise<void> {
  await db.calculationDrafts
    .where('dossierId')
    .anyOf([...ids])
    .delete();
}
