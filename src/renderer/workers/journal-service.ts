import { decodeFrames } from '@shared/domain/recovery/journal-frames';
import { applyChange, invertDiff } from '@shared/domain/base/records-diff';
import type { Binder } from '@shared/domain/records/binder';
import type { BinderId } from '@shared/domain/records/ids';
import { isForGood, type JournalEntry } from '@shared/domain/records/journal-entry';
import { emptyLedger, type Ledger, tallyOf } from '@shared/domain/records/ledger';
import type { BinderStore } from '../storage/binder-store';
import { contentFrame, entryFrame, itemOf, ledgerFrame, reachOf } from '../vault/journal-items';
import type { FileScan, JournalSource } from '../vault/journal-source';

/** No more than this is gathered for one write. */
const portionBytes = 4_000_000;

/** The first steps may come before the journal outside is begun; what is older has its backups. */
const mostAtFirst = 100;

/** Reads what the journal outside needs from the database. Runs in a worker. */
export class StoredJournal implements JournalSource {
  constructor(private readonly store: BinderStore) {}

  async framesAfter(seq: number, upTo: number): Promise<{ bytes: Uint8Array; seq: number } | null> {
    const frames: Uint8Array[] = [];
    let reached = seq;
    for (let size = 0; reached < upTo && size < portionBytes;) {
      const entry = await this.store.journalEntry(reached + 1);
      // An entry that is missing leaves a gap in the file, which a replay finds and reports.
      if (!entry) break;
      for (const frame of [...(await this.contentsOf(entry)), entryFrame(entry)]) {
        frames.push(frame);
        size += frame.length;
      }
      reached += 1;
    }
    return frames.length === 0 ? null : { bytes: joined(frames), seq: reached };
  }

  ledgerFrame(ledger: Ledger): Promise<Uint8Array> {
    return Promise.resolve(ledgerFrame(ledger, null));
  }

  async firstFrame({ seq, journal }: Ledger): Promise<Uint8Array | null> {
    if (seq > mostAtFirst || journal !== seq) return null;
    const entries = await this.store.journalAfter(0);
    if (entries.some(({ verb }) => isForGood(verb))) return null;
    const binders = bindersBefore(await this.store.binders(), entries);
    return ledgerFrame({ ...emptyLedger, tables: { ...emptyLedger.tables, binders: tallyOf(binders) } }, binders);
  }

  scan(bytes: Uint8Array): Promise<FileScan> {
    const { frames, goodBytes } = decodeFrames(bytes);
    const items = frames.flatMap((frame) => itemOf(frame) ?? []);
    const told = items.findLast((item) => item.kind === 'ledger');
    return Promise.resolve({ goodBytes, reach: reachOf(items), ledger: told?.ledger ?? null });
  }

  /** The contents of the documents that an entry adds: no entry holds them. */
  private async contentsOf({ diff }: JournalEntry): Promise<Uint8Array[]> {
    const hashes = new Set(diff.documents?.added.map(({ sha256 }) => sha256));
    const contents = await Promise.all([...hashes].map((hash) => this.store.attachment(hash)));
    return contents.flatMap((content) => (content ? [contentFrame(content)] : []));
  }
}

/** The binders as they were before these entries, oldest first. */
function bindersBefore(now: readonly Binder[], entries: readonly JournalEntry[]): Binder[] {
  const binders = new Map(now.map((binder) => [binder.id, binder]));
  for (const { diff } of [...entries].reverse()) {
    const back = invertDiff(diff).binders;
    for (const { id } of back?.removed ?? []) binders.delete(id);
    for (const binder of back?.added ?? []) binders.set(binder.id, binder);
    for (const change of back?.changed ?? []) {
      const binder = binders.get(change.id as BinderId);
      if (binder) binders.set(binder.id, applyChange(binder, change));
    }
  }
  return [...binders.values()];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
