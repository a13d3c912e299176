import type { Backup } from '../backup/backup';
import { type JournalChain, stepsAfter } from './journal-chain';

/** One way to bring back what was there. */
export interface Offer {
  /** Null: from the journal alone, which goes back to the beginning. */
  readonly backup: Backup | null;
  /** The number of the last step that comes back; null for a backup that is older than such numbers. */
  readonly seq: number | null;
  /** When that was done, in milliseconds since 1970; null when nobody knows. */
  readonly at: number | null;
}

/**
 * All ways to bring back what was there, from the one that brings back most. Each backup counts once, wherever it lies.
 * @param backups newest first.
 */
export function offersFrom(backups: readonly Backup[], chain: JournalChain): Offer[] {
  const names = new Set<string>();
  const once = backups.filter(({ name }) => !names.has(name) && names.add(name));
  const offers = once.map((backup) => offerOf(backup, chain));
  if (chain.start && chain.steps.has(1)) offers.push({ backup: null, ...reachFrom(0, null, chain) });
  // What was read back completely comes first; sorting keeps the newest first among equals.
  const rank = ({ backup, seq }: Offer) => (backup?.verified === false ? -1 : (seq ?? 0));
  return offers.sort((left, right) => rank(right) - rank(left));
}

function offerOf(backup: Backup, chain: JournalChain): Offer {
  const made = backup.madeAt.instant;
  return backup.ledger ? { backup, ...reachFrom(backup.ledger.seq, made, chain) } : { backup, seq: null, at: made };
}

function reachFrom(seq: number, at: number | null, chain: JournalChain): { seq: number; at: number | null } {
  const last = stepsAfter(chain, seq).at(-1);
  return last ? { seq: last.entry.seq, at: last.entry.at } : { seq, at };
}
