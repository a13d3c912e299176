import Dexie from 'dexie';
import { type Dossier, isReminder, type Reminder } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { RingbuchDatabase } from './db';
import { fromRow } from './rows';

/** What is found by the care for customers: reminders, open complaints, who has recommended one to whom. */
export class CareRecords {
  constructor(private readonly db: RingbuchDatabase) {}

  /** The reminders of these dossiers, wherever they lie. */
  async remindersOf(dossierIds: readonly DossierId[]): Promise<Reminder[]> {
    const rows = await this.db.dossiers.where('reminds.dossierId').anyOf(dossierIds).toArray();
    return rows.map(fromRow).filter(isReminder);
  }

  /** Whom a customer has recommended one to, by name; what lies in the bin is left out. */
  async referredBy(id: DossierId): Promise<Dossier[]> {
    const rows = await this.db.dossiers.where('care.referredBy').equals(id).sortBy('sortName');
    return rows.filter(({ binnedAt }) => binnedAt === null).map(fromRow);
  }

  /** The dossiers with an open complaint, by the day until which it is to be answered. */
  async complaints(binderId: BinderId): Promise<Dossier[]> {
    const rows = await this.db.dossiers
      .where('[binderId+complaintDue]')
      .between([binderId, Dexie.minKey], [binderId, Dexie.maxKey], true, true)
      .toArray();
    return rows.map(fromRow);
  }

  /** Only the ids of what lies in the bin, the newest there first. Reminders lie there with their dossiers, and come out with them. */
  async binnedIds(binderId: BinderId): Promise<DossierId[]> {
    const { dossiers } = this.db;
    const binned = dossiers.where('[binderId+binnedAt]').between([binderId, Dexie.minKey], [binderId, Dexie.maxKey]);
    const [ids, reminders] = await Promise.all([
      binned.reverse().primaryKeys(),
      dossiers.where('reminds.dossierId').above('').primaryKeys(),
    ]);
    const left = new Set(reminders);
    return ids.filter((id) => !left.has(id));
  }
}
