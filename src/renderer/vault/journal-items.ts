import * as v from 'valibot';
import { type Binder, binderSchema } from '@shared/domain/records/binder';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import { parseJournalEntry } from '@shared/domain/records/parse-journal-entry';
import { type Ledger, ledgerSchema } from '@shared/domain/records/ledger';
import type { JournalItem } from '@shared/domain/recovery/journal-chain';
import { encodeFrame, type Frame } from '@shared/domain/recovery/journal-frames';

const ledgerFrameSchema = v.object({
  ledger: ledgerSchema,
  /** All there is in a database in which nothing was done yet: a journal from there on needs no backup to begin from. */
  binders: v.nullable(v.array(binderSchema)),
});

/** What the database holds at this point: what a replay must have come to. */
export function ledgerFrame(ledger: Ledger, binders: readonly Binder[] | null): Uint8Array {
  return encodeFrame({ kind: 'ledger', payload: jsonBytes({ ledger, binders }) });
}

export function entryFrame(entry: JournalEntry): Uint8Array {
  return encodeFrame({ kind: 'entry', payload: jsonBytes(entry) });
}

export function contentFrame(content: Uint8Array): Uint8Array {
  return encodeFrame({ kind: 'content', payload: content });
}

/** @returns null when this release does not understand it. */
export function itemOf({ kind, payload }: Frame): JournalItem | null {
  if (kind === 'content') return { kind, content: payload };
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(payload));
    if (kind === 'entry') return { kind, entry: parseJournalEntry(value) };
    return { kind, ...v.parse(ledgerFrameSchema, value) };
  } catch {
    return null;
  }
}

/** The number of the entry that the frames reach to; null before the first that tells. */
export function reachOf(items: readonly JournalItem[]): number | null {
  return items.reduce<number | null>((reach, item) => {
    if (item.kind === 'content') return reach;
    return item.kind === 'entry' ? item.entry.seq : Math.max(reach ?? 0, item.ledger.seq);
  }, null);
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
