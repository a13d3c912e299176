import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { canonicalJson } from '../base/canonical-json';
import { sha256Of } from '../base/fingerprint';
import { type Erasure, erasureSchema } from '../records/erasure';
import { type Ledger, ledgerSchema, schemaNumber } from '../records/ledger';
import { instantSchema, sha256Schema } from '../records/schemas';
import { databaseNameSchema } from './database-name';

const witnessSchema = v.object({
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The database at hand. */
  databaseName: databaseNameSchema,
  ledger: ledgerSchema,
  writtenAt: instantSchema,
  /** Who was erased: an older backup must not bring them back, even when the database that knew is lost. */
  erasures: v.array(erasureSchema),
});

/** What witnesses of all releases have in common, later ones included. */
const sealedSchema = v.looseObject({ schema: v.pipe(v.number(), v.integer()), checksum: sha256Schema });

/** What the database held not long ago, kept outside it: a store that holds less has lost something (reliability.md). */
export interface Witness {
  readonly schema: number;
  readonly databaseName: string;
  readonly ledger: Ledger;
  readonly writtenAt: number;
  readonly erasures: readonly Erasure[];
}

/**
 * What became of reading a witness. `damaged` is not `none`: somebody has borne witness, and it can't be understood any more, so
 * nothing proves the store. `newer` was written by a later release, whose data this one must not touch.
 */
export type WitnessReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'read'; readonly witness: Witness };

/** The text of a witness's file: readable JSON with a checksum over the rest of it. */
export function witnessText(witness: Witness): string {
  return `${JSON.stringify({ ...witness, checksum: checksumOf(witness) }, null, 2)}\n`;
}

/** Reads a witness's file. Never throws: what is no witness is a damaged one. */
export function readWitnessText(text: string): WitnessReading {
  const sealed = v.safeParse(sealedSchema, parsedJson(text));
  if (!sealed.success) return { kind: 'damaged' };
  const { checksum, ...content } = sealed.output;
  if (checksum !== checksumOf(content)) return { kind: 'damaged' };
  if (content.schema > schemaNumber) return { kind: 'newer', schema: content.schema };
  const parsed = v.safeParse(witnessSchema, content);
  return parsed.success ? { kind: 'read', witness: parsed.output } : { kind: 'damaged' };
}

function checksumOf(content: object): string {
  return sha256Of(utf8ToBytes(canonicalJson(content)));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
