import { sha256Of } from '@shared/domain/base/fingerprint';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { isForGood, type JournalEntry } from '@shared/domain/records/journal-entry';
import type { Ledger } from '@shared/domain/records/ledger';
import { type JournalChain, type JournalStep, stepsAfter } from '@shared/domain/recovery/journal-chain';
import { type Commit, commit } from '../storage/commit';
import type { RingbuchDatabase } from '../storage/db';
import { readLedger } from '../storage/keep-ledger';
import { removeForGood } from '../storage/remove-for-good';

export interface Replayed {
  /** The last entry at which the database was what the journal says, or from which on it says nothing. */
  readonly good: number;
  /** The entry that did not fit; null when all did. */
  readonly failed: number | null;
}

/**
 * Does again what the journal outside has after the database's own last entry, each step as it was committed, and compares what comes of
 * it with what was noted then.
 * @param upTo no entry beyond this one.
 */
export async function replay(
  db: RingbuchDatabase,
  chain: JournalChain,
  upTo: number,
  onStep: (share: number) => void,
): Promise<Replayed> {
  const base = await readLedger(db);
  const steps = stepsAfter(chain, base.seq, upTo);
  // A journal that is not this database's would be told by its first step at the latest; better before that.
  if (contradicts(chain, base)) return { good: base.seq, failed: base.seq };
  let good = base.seq;
  for (const [index, step] of steps.entries()) {
    const { seq } = step.entry;
    if (!(await doAgain(db, step))) return { good, failed: seq };
    const ledger = await readLedger(db);
    if (contradicts(chain, ledger)) return { good, failed: seq };
    if (chain.ledgers.has(seq)) good = seq;
    onStep((index + 1) / steps.length);
  }
  return { good, failed: null };
}

/** A ledger of an older schema tells of records that looked otherwise: it can't be compared. */
function contradicts(chain: JournalChain, { seq, tables, schema }: Ledger): boolean {
  const noted = chain.ledgers.get(seq);
  return noted !== undefined && noted.schema === schema && !jsonEqual(noted.tables, tables);
}

/** @returns whether it could be done, under the same number. */
async function doAgain(db: RingbuchDatabase, { entry, contents }: JournalStep): Promise<boolean> {
  try {
    const { verb } = entry;
    if (!isForGood(verb)) return (await commit(db, workOf(entry, contents))) === entry.seq;
    const { binderId, at, dossierIds } = entry;
    return (await removeForGood(db, { binderId, at, verb, ids: dossierIds })).seq === entry.seq;
  } catch (error) {
    console.error(`Entry ${entry.seq} of the journal could not be done again`, error);
    return false;
  }
}

function workOf({ binderId, at, verb, subject, diff, target }: JournalEntry, contents: readonly Uint8Array[]): Commit {
  // The draft in the backup may be older than the contact that it became.
  const ended = verb === 'logContact' || verb === 'closeDossier' ? subject.dossierId : null;
  return {
    binderId,
    at,
    verb,
    subject,
    diff,
    target: target === null ? null : { seq: target, state: verb === 'undo' ? 'undone' : 'done' },
    attachments: contents.map((content) => ({ sha256: sha256Of(content), content })),
    ...(ended && { finishesDraftOf: ended }),
  };
}
