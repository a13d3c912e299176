import { type Ledger, type LedgerTable, ledgerTables, schemaNumber } from '../records/ledger';
import type { WitnessReading } from './witness';

/** How many rows really lie in the tables, counted one by one. */
export type Counted = { readonly [Name in LedgerTable]: number } & { readonly journal: number };

/** What a store says of itself, and what was found in it. */
export interface Standing {
  readonly ledger: Ledger;
  /** The number of the newest journal entry that is really there. */
  readonly newest: number;
  /** Null while they are not counted yet: in a large store that takes longer than opening it. */
  readonly counted: Counted | null;
}

/** What was found under the database's name, without having changed anything there. */
export type StoreFound =
  | ({ readonly kind: 'opened' } & Standing)
  /** `dataLoss`: the engine says that it has thrown a damaged store away. */
  | { readonly kind: 'missing'; readonly dataLoss: boolean }
  | { readonly kind: 'older' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable'; readonly cause: string };

/**
 * What is wrong with a store: `lost` nothing is there any more; `unreadable`; `behind` it ends earlier than its witness; `shrunk` rows
 * are missing that its own ledger counts; `differs` it holds something else than witness and ledger say; `unproven` its witness can't be
 * understood.
 */
export type Damage = 'lost' | 'unreadable' | 'behind' | 'shrunk' | 'differs' | 'unproven';

export type Assessment =
  | { readonly kind: 'sound' }
  /** Nothing was ever stored here. */
  | { readonly kind: 'fresh' }
  | { readonly kind: 'toMigrate' }
  /** Written by a later release: not to be touched. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged'; readonly damage: Damage };

/**
 * Whether a store is what its witness and its own ledger say. A witness may lag behind, since it is written after the commit; a store
 * must never lag behind its witness, since what was acknowledged is on the disk (adr/0005).
 * @param leftovers whether backups or a journal lie outside: then an empty store without a witness is no first start.
 */
export function assess(witness: WitnessReading, store: StoreFound, leftovers: boolean): Assessment {
  if (witness.kind === 'newer' || store.kind === 'newer') return { kind: 'newer' };
  const missed = witness.kind !== 'none' || leftovers;
  switch (store.kind) {
    case 'unreadable':
      return damaged('unreadable');
    case 'missing':
      return missed || store.dataLoss ? damaged('lost') : { kind: 'fresh' };
    case 'older':
      // Who has seen it in the present schema has not seen this one: it comes from an earlier time.
      return witness.kind === 'read' && witness.witness.schema === schemaNumber
        ? damaged('behind')
        : { kind: 'toMigrate' };
    case 'opened':
      return assessOpened(witness, store, leftovers);
  }
}

function assessOpened(witness: WitnessReading, standing: Standing, leftovers: boolean): Assessment {
  const own = compareWithLedger(standing);
  if (own) return damaged(own);
  if (witness.kind === 'read') {
    const damage = compareWithWitness(witness.witness.ledger, standing.ledger);
    return damage ? damaged(damage) : { kind: 'sound' };
  }
  if (witness.kind === 'damaged') return damaged('unproven');
  return leftovers && isEmpty(standing) ? damaged('lost') : { kind: 'sound' };
}

/** Nothing in it that anybody has made: the binder alone is laid out by the first start itself. */
export function isEmpty({ ledger, counted }: Standing): boolean {
  const made = ['dossiers', 'contacts', 'documents', 'calculations', 'forms', 'filledForms', 'playbooks'] as const;
  const told = made.reduce((sum, name) => sum + ledger.tables[name].count, ledger.journal);
  const found = counted ? made.reduce((sum, name) => sum + counted[name], counted.journal) : 0;
  return told === 0 && found === 0;
}

/** How many rows a ledger tells of: so long their counting takes. */
export function rowsIn({ tables, journal }: Ledger): number {
  return ledgerTables.reduce((sum, name) => sum + tables[name].count, journal);
}

/** What the rows say that the ledger does not; null when they agree, as far as they are counted. */
export function compareWithLedger({ ledger, newest, counted }: Standing): Damage | null {
  const { tables, journal, seq } = ledger;
  if (counted) {
    const differences = ledgerTables.map((name) => counted[name] - tables[name].count);
    differences.push(counted.journal - journal);
    if (differences.some((difference) => difference < 0)) return 'shrunk';
    if (differences.some((difference) => difference > 0)) return 'differs';
  }
  if (newest === seq) return null;
  return newest < seq ? 'shrunk' : 'differs';
}

function compareWithWitness(witness: Ledger, ledger: Ledger): Damage | null {
  if (witness.seq !== ledger.seq) return witness.seq > ledger.seq ? 'behind' : null;
  // The first start lays out a binder without a journal entry, perhaps after the witness was written.
  const names = ledger.seq === 0 ? ledgerTables.filter((name) => name !== 'binders') : ledgerTables;
  const same = names.every((name) => {
    const [then, now] = [witness.tables[name], ledger.tables[name]];
    // A migration may have changed what the records look like, but not how many there are.
    return then.count === now.count && (witness.schema !== ledger.schema || then.fingerprint === now.fingerprint);
  });
  return same ? null : 'differs';
}

function damaged(damage: Damage): Assessment {
  return { kind: 'damaged', damage };
}
