import * as v from 'valibot';
import { emptyFingerprint, toggled } from '../base/fingerprint';
import { countSchema, sha256Schema } from './schemas';

/** The number of the way in which records are stored: it grows with every rung of the database's ladder. */
export const schemaNumber = 8;

/** The kinds of records that users make. */
export const recordTables = [
  'binders',
  'dossiers',
  'contacts',
  'documents',
  'calculations',
  'forms',
  'filledForms',
  'playbooks',
] as const;

/** The kinds of records that must never get lost. */
export const ledgerTables = [...recordTables, 'attachments'] as const;
export type LedgerTable = (typeof ledgerTables)[number];

const tallySchema = v.object({
  count: countSchema,
  fingerprint: sha256Schema,
});
/** How many records a table holds, and the fingerprint of what is in them. */
export type Tally = v.InferOutput<typeof tallySchema>;

const emptyTally: Tally = { count: 0, fingerprint: emptyFingerprint };

/**
 * What the database holds, in few numbers: kept with each commit, in the same transaction. A copy lies outside the database as its witness
 * (reliability.md), so that a database that has lost something is recognised when it is opened.
 */
export const ledgerSchema = v.object({
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The number of the newest journal entry; 0 before the first. */
  seq: countSchema,
  /** How many journal entries there are. */
  journal: countSchema,
  tables: v.object({
    binders: tallySchema,
    dossiers: tallySchema,
    contacts: tallySchema,
    documents: tallySchema,
    /** None before schema 5: what was written then does not count them. */
    calculations: v.optional(tallySchema, emptyTally),
    /** None before schema 6. */
    forms: v.optional(tallySchema, emptyTally),
    filledForms: v.optional(tallySchema, emptyTally),
    /** None before schema 8. */
    playbooks: v.optional(tallySchema, emptyTally),
    attachments: tallySchema,
  }),
});
export type Ledger = v.InferOutput<typeof ledgerSchema>;

export const emptyLedger: Ledger = {
  schema: schemaNumber,
  seq: 0,
  journal: 0,
  tables: {
    binders: emptyTally,
    dossiers: emptyTally,
    contacts: emptyTally,
    documents: emptyTally,
    calculations: emptyTally,
    forms: emptyTally,
    filledForms: emptyTally,
    playbooks: emptyTally,
    attachments: emptyTally,
  },
};

/** What left a table and what came to it; a changed record did both. */
export interface TableChange {
  readonly gone: readonly unknown[];
  readonly come: readonly unknown[];
}

/** The tally after records have left the table and others have come to it. */
export function tallyAfter(tally: Tally, { gone, come }: TableChange): Tally {
  if (gone.length + come.length === 0) return tally;
  return {
    count: tally.count + come.length - gone.length,
    fingerprint: toggled(tally.fingerprint, [...gone, ...come]),
  };
}

/** The tally of a table that holds these records: what a kept tally must be equal to at any time. */
export function tallyOf(records: readonly unknown[]): Tally {
  return tallyAfter(emptyTally, { gone: [], come: records });
}
