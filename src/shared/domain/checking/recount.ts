import { jsonEqual } from '../base/json-equal';
import { type Shelf, shelfOf } from '../filing/shelf';
import type { Dossier } from '../records/dossier';
import type { BinderId } from '../records/ids';
import { emptyLedger, type Ledger, type LedgerTable, ledgerTables, tallyAfter } from '../records/ledger';
import { noWork, type ShelfWork, shelfWorkAfter } from '../workload/shelf-work';
import type { Finding } from './finding';

/** What lies on a shelf of a binder. */
export interface ShelfCount extends ShelfWork {
  readonly binderId: BinderId;
  readonly shelf: Shelf;
}

/** Counts and hashes what there is, to compare it with what is kept along with each commit, or to put it in its place. */
export class Recount {
  private readonly shelves = new Map<string, ShelfCount>();
  private counted: Ledger = emptyLedger;

  addDossier(dossier: Dossier): void {
    const { binderId } = dossier;
    const shelf = shelfOf(dossier);
    const key = keyOf(binderId, shelf);
    this.shelves.set(key, { binderId, shelf, ...shelfWorkAfter(this.shelves.get(key) ?? noWork, dossier, 1) });
  }

  /** @param items the records as they lie there; of an attachment what `ledgerItemOf` says. */
  add(table: LedgerTable, items: readonly unknown[]): void {
    const { tables } = this.counted;
    this.counted = {
      ...this.counted,
      tables: { ...tables, [table]: tallyAfter(tables[table], { gone: [], come: items.filter(canBeHashed) }) },
    };
  }

  addJournal(seq: number): void {
    const { journal, seq: newest } = this.counted;
    this.counted = { ...this.counted, journal: journal + 1, seq: Math.max(newest, seq) };
  }

  get ledger(): Ledger {
    return this.counted;
  }

  get shelfCounts(): readonly ShelfCount[] {
    return [...this.shelves.values()];
  }

  /** Where the kept counts differ. */
  compareShelves(kept: readonly ShelfCount[]): Finding[] {
    const keptByKey = new Map(kept.map((shelf) => [keyOf(shelf.binderId, shelf.shelf), shelf]));
    const keys = new Set([...keptByKey.keys(), ...this.shelves.keys()]);
    const shelves = [...keys].filter((key) => !jsonEqual(keptByKey.get(key), this.shelves.get(key))).length;
    return shelves === 0 ? [] : [{ kind: 'shelfCounts', shelves }];
  }

  /** Where the kept ledger differs. The numbers of the history may have gaps, but none may be newer than the newest kept. */
  compareLedger(kept: Ledger): Finding[] {
    const { tables, journal, seq } = this.counted;
    const wrong: Finding[] = ledgerTables
      .filter((table) => {
        const [before, now] = [kept.tables[table], tables[table]];
        return before.count !== now.count || before.fingerprint !== now.fingerprint;
      })
      .map((table) => ({ kind: 'ledger', table, kept: kept.tables[table].count, counted: tables[table].count }));
    if (kept.journal === journal && kept.seq === seq) return wrong;
    return [...wrong, { kind: 'ledger', table: 'journal', kept: kept.journal, counted: journal }];
  }
}

function keyOf(binderId: string, shelf: string): string {
  return `${binderId} ${shelf}`;
}

/** The database may hold what JSON, and so the ledger, has no text for. */
function canBeHashed(row: unknown): boolean {
  try {
    return typeof JSON.stringify(row) === 'string';
  } catch {
    return false;
  }
}
