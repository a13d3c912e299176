import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import type { BackupProgress } from '@shared/domain/backup/backup';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { err, ok, type Result } from '@shared/domain/base/result';
import type { Erasure } from '@shared/domain/records/erasure';
import { type Ledger, schemaNumber } from '@shared/domain/records/ledger';
import { nextDatabase } from '@shared/domain/recovery/database-name';
import type { JournalChain } from '@shared/domain/recovery/journal-chain';
import type { Offer } from '@shared/domain/recovery/offers';
import { joinTraces } from '@shared/domain/recovery/traces';
import type { RingbuchDatabase } from '../storage/db';
import { databaseNames, deleteUnfinished, openDatabase } from '../storage/open-database';
import { renewLog } from '../storage/renew-log';
import type { BackupFailure, Backups } from './backups';
import { erasedBesideBackups } from './erased-list';
import { addBinders, applyErasures } from './recovery-base';
import { markFinished, markUnfinished, unfinishedRecoveries } from './recovery-mark';
import { replay } from './recovery-replay';
import { copyReadable } from './recovery-copy';
import type { Finding } from './start';
import { countAtStart, rememberName } from './start-name';
import { changeTraces } from './traces';
import { writeWitness } from './witness';

/** What is to become of a damaged store. Whatever it is, the store itself stays as it is. */
export type Choice =
  | { readonly kind: 'offer'; readonly offer: Offer }
  /** Go on with what can still be read, or with nothing at all. */
  | { readonly kind: 'asItIs' };

export interface RecoveryParts {
  readonly vault: VaultPort;
  readonly backups: Pick<Backups, 'loadInto'>;
  readonly now: () => number;
  readonly finding: Finding;
  readonly chain: JournalChain;
  readonly onProgress: (progress: RecoveryProgress) => void;
}

export interface RecoveryProgress {
  readonly phase: BackupProgress['phase'] | 'replaying' | 'copying';
  readonly share: number;
}

export interface Recovered {
  readonly databaseName: string;
  readonly ledger: Ledger;
  /** The entry of the journal that did not fit, and with which the replay ended; null when there was none. */
  readonly stoppedAt: number | null;
  /** It went on with what was there: nothing was brought back. */
  readonly asItIs: boolean;
  /** All that the witness told of is there again; null when there is no witness to compare with. */
  readonly complete: boolean | null;
}

export type RecoveryFailure =
  | { readonly kind: 'backup'; readonly failure: BackupFailure }
  | { readonly kind: 'vault'; readonly failure: VaultFailure }
  /** Another window is at it. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'broken'; readonly cause: string };

type Attempt = Result<Recovered, RecoveryFailure>;

/**
 * Brings the data back into a database of a new name, and puts that in the place of the damaged one. Until the witness names it, nothing
 * has happened; should it be broken off, it begins anew. Never rejects, and never deletes the damaged store.
 */
export async function recover(parts: RecoveryParts, choice: Choice): Promise<Attempt> {
  return navigator.locks.request('ringbuch-recovery', { ifAvailable: true }, async (lock) => {
    if (!lock) return err({ kind: 'busy' } as const);
    try {
      await parts.vault.keepStoreAside();
      await renewLog();
      await clearUnfinished(parts);
      return await into(await freeName(parts), parts, choice, Infinity);
    } catch (error) {
      return err({ kind: 'broken', cause: String(error) } as const);
    }
  });
}

async function into(name: string, parts: RecoveryParts, choice: Choice, upTo: number): Promise<Attempt> {
  const marked = await markUnfinished(parts.vault, name);
  if (!marked.ok) return err({ kind: 'vault', failure: marked.problem });
  const filled = await fill(name, parts, choice, upTo);
  if (!filled.ok) {
    await clearUnfinished(parts);
    return filled;
  }
  const { db, erasedBefore, replayed } = filled.value;
  // What did not fit may have left half of it behind: once more, and only as far as it was right.
  if (replayed.failed !== null && upTo === Infinity) {
    db.close();
    await deleteUnfinished(name);
    const again = await into(name, parts, choice, replayed.good);
    return again.ok ? ok({ ...again.value, stoppedAt: replayed.failed }) : again;
  }
  return putInPlace(db, parts, choice, { erasedBefore, whole: upTo === Infinity });
}

interface Filled {
  readonly db: RingbuchDatabase;
  /** How many persons were erased by then: of those who are erased later the files tell. */
  readonly erasedBefore: number;
  readonly replayed: { readonly good: number; readonly failed: number | null };
}

async function fill(
  name: string,
  parts: RecoveryParts,
  choice: Choice,
  upTo: number,
): Promise<Result<Filled, RecoveryFailure>> {
  const { backups, chain, onProgress, finding } = parts;
  if (choice.kind === 'offer' && choice.offer.backup) {
    const { area, name: file } = choice.offer.backup;
    // Who was erased since is in the journal, in its place: taken out before, what was done with them would not fit.
    const loaded = await backups.loadInto({ area, name: file }, name, [], { onProgress });
    if (!loaded.ok) return err({ kind: 'backup', failure: loaded.problem });
  }
  const opened = await openDatabase(name, choice.kind === 'offer' && choice.offer.backup ? 'existing' : 'create');
  if (opened.kind !== 'opened') return err({ kind: 'broken', cause: `Not opened: ${opened.kind}` });
  const { db } = opened;
  if (choice.kind === 'asItIs') {
    await copyReadable(finding.databaseName, db, (share) => onProgress({ phase: 'copying', share }));
    return ok({ db, erasedBefore: await db.erasures.count(), replayed: { good: 0, failed: null } });
  }
  if (!choice.offer.backup) await addBinders(db, chain.start ?? []);
  const erasedBefore = await db.erasures.count();
  const replayed = await replay(db, chain, upTo, (share) => onProgress({ phase: 'replaying', share }));
  return ok({ db, erasedBefore, replayed });
}

/** From the moment at which the witness names it, it is the database at hand. */
async function putInPlace(
  db: RingbuchDatabase,
  { vault, finding, now }: RecoveryParts,
  { kind }: Choice,
  { erasedBefore, whole }: { readonly erasedBefore: number; readonly whole: boolean },
): Promise<Attempt> {
  const witness = finding.witness.kind === 'read' ? finding.witness.witness : null;
  const beside = await erasedBesideBackups(vault);
  const { ledger, erasures } = await applyErasures(db, witness?.erasures ?? [], beside);
  db.close();
  const databaseName = db.name;
  if (erasures.length > erasedBefore) {
    // The rest of a journal that did not fit may be all that tells of something: it stays.
    const noted = await noteTraces(vault, databaseName, erasures, whole);
    if (!noted.ok) return err({ kind: 'vault', failure: noted.problem });
  }
  const written = await writeWitness(vault, { schema: schemaNumber, databaseName, ledger, writtenAt: now(), erasures });
  if (!written.ok) return err({ kind: 'vault', failure: written.problem });
  await markFinished(vault, databaseName);
  rememberName(databaseName);
  countAtStart(false);
  const complete = witness && (ledger.seq > witness.ledger.seq || jsonEqual(ledger.tables, witness.ledger.tables));
  return ok({ databaseName, ledger, stoppedAt: null, asItIs: kind === 'asItIs', complete });
}

/** Who was erased in the course of it can be read in its files: they are written anew at the next start. */
function noteTraces(vault: VaultPort, databaseName: string, erasures: readonly Erasure[], journal: boolean) {
  const traces = {
    persons: erasures.map(({ id }) => id),
    since: Math.max(...erasures.map(({ erasedAt }) => erasedAt)),
    databases: [databaseName],
    copies: [],
    journal,
  };
  return changeTraces(vault, (noted) => joinTraces(noted, traces));
}

/** What an earlier try has left behind. The database at hand is none of them, whatever a mark says. */
async function clearUnfinished({ vault, finding }: RecoveryParts): Promise<void> {
  for (const name of await unfinishedRecoveries(vault)) {
    if (name !== finding.databaseName) await deleteUnfinished(name);
    await markFinished(vault, name);
  }
}

async function freeName({ finding }: RecoveryParts): Promise<string> {
  return nextDatabase([...(await databaseNames()), finding.databaseName]);
}
