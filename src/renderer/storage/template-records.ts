import type { Table } from 'dexie';
import type { BinderId } from '@shared/domain/records/ids';

/** The templates of a kind that are stored. */
export class TemplateRecords<Item, Id extends string> {
  constructor(private readonly table: Table<Item, Id>) {}

  /** Those of a binder, the oldest first. */
  of(binderId: BinderId): Promise<Item[]> {
    return this.table.where('binderId').equals(binderId).sortBy('addedAt');
  }

  get(id: Id): Promise<Item | undefined> {
    return this.table.get(id);
  }
}
