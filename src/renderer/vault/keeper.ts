import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import type { Backup } from '@shared/domain/backup/backup';
import { originOf } from '@shared/domain/backup/origin';
import type { Erasure } from '@shared/domain/records/erasure';
import { type Ledger, schemaNumber } from '@shared/domain/records/ledger';
import type { RingbuchDatabase } from '../storage/db';
import { followLedger, readTestimony } from '../storage/follow-ledger';
import { dropJournalsOfErased, dropOldJournals } from './journal-files';
import type { JournalSource } from './journal-source';
import { JournalWriter } from './journal-writer';
import { isReplaced } from './start-name';
import { writeWitness } from './witness';

/** What the keeper could not write. Nothing in the database is lost by it, but what is outside falls behind. */
export interface KeeperProblem {
  readonly what: 'witness' | 'journal';
  readonly failure: VaultFailure;
}

/** What was written last. */
export interface KeeperReport {
  /** When the witness was written, in milliseconds since 1970; null before. */
  readonly witnessAt: number | null;
  /** How far the journal outside reaches; null until it has been written. */
  readonly journal: { readonly seq: number; readonly at: number } | null;
  readonly problem: KeeperProblem | null;
  /** The journal outside has more than the store: at the next start the recovery page will say so. */
  readonly storeIsBehind: boolean;
}

export interface KeeperParts {
  readonly db: RingbuchDatabase;
  readonly vault: VaultPort;
  readonly now: () => number;
  readonly journal: JournalSource;
  readonly onReport: (report: KeeperReport) => void;
}

/** What is committed within this time is written together (ms): well within the second that may be missing outside. */
const gathering = 200;
/** How long a write that failed waits for the next try, unless something is committed earlier (ms). */
const untilNextTry = 10_000;

/** The one window that holds this lock writes; another takes over when it closes. */
const lockName = 'ringbuch-keeper';

/** Keeps witness and journal in step with the database, from whichever window the commits come. */
export class Keeper {
  private readonly ended = new AbortController();
  private readonly writer: JournalWriter;
  private report: KeeperReport = { witnessAt: null, journal: null, problem: null, storeIsBehind: false };
  private backups: readonly Backup[] = [];
  private wake: () => void = () => undefined;
  /** Something is to be written. */
  private stale = true;
  /** There are backups that may make files of the journal needless. */
  private prunes = false;

  constructor(private readonly parts: KeeperParts) {
    const { vault, db, journal } = parts;
    this.writer = new JournalWriter(vault, db.name, journal);
    const { signal } = this.ended;
    void navigator.locks
      .request(lockName, { signal }, () => this.keep())
      .catch((error: unknown) => {
        if (!signal.aborted) console.error('Nobody keeps the witness', error);
      });
  }

  /** Lets another window take over. */
  stop(): void {
    this.ended.abort();
    this.wake();
  }

  /** After each verified backup a new file of the journal begins, and what no backup needs any more goes. */
  takeBackups(backups: readonly Backup[]): void {
    const newest = (some: readonly Backup[]) =>
      Math.max(0, ...some.filter((one) => one.verified).map((one) => one.number));
    if (newest(backups) > newest(this.backups)) this.writer.roll();
    this.backups = backups;
    this.prunes = true;
    this.touch();
  }

  private async keep(): Promise<void> {
    const { signal } = this.ended;
    const stopFollowing = followLedger(this.parts.db, () => this.touch());
    try {
      while (!signal.aborted && this.parts.db.isOpen() && !isReplaced(this.parts.db.name)) {
        this.stale = false;
        await this.tryToWrite();
        await this.pause(gathering);
        if (!this.stale) await this.untilWoken(this.report.problem ? untilNextTry : null);
      }
    } finally {
      stopFollowing();
    }
  }

  private touch(): void {
    this.stale = true;
    this.wake();
  }

  private async tryToWrite(): Promise<void> {
    try {
      await this.write();
    } catch (error) {
      // A database that was closed says so by itself.
      if (this.ended.signal.aborted || !this.parts.db.isOpen()) return;
      console.error('What is kept outside could not be written', error);
      this.tell({ problem: { what: 'journal', failure: 'unknown' } });
    }
  }

  private tell(news: Partial<KeeperReport>): void {
    this.report = { ...this.report, ...news };
    this.parts.onReport(this.report);
  }

  private async write(): Promise<void> {
    const { ledger, erasures } = await readTestimony(this.parts.db);
    // The witness first: it must never know less than the journal.
    const witness = await this.bearWitness(ledger, erasures);
    const journal = await this.keepJournal(ledger, erasures);
    if (this.ended.signal.aborted) return;
    this.tell({ ...journal, problem: witness ?? journal.problem ?? null });
  }

  private async bearWitness(ledger: Ledger, erasures: readonly Erasure[]): Promise<KeeperProblem | null> {
    const { db, vault, now } = this.parts;
    const writtenAt = now();
    const witness = { schema: schemaNumber, databaseName: db.name, ledger, writtenAt, erasures };
    const written = await writeWitness(vault, witness);
    if (!written.ok) return { what: 'witness', failure: written.problem };
    this.report = { ...this.report, witnessAt: writtenAt };
    return null;
  }

  private async keepJournal(ledger: Ledger, erasures: readonly Erasure[]): Promise<Partial<KeeperReport>> {
    const { writer } = this;
    const at = this.parts.now();
    const brought = await writer.bringUpTo(ledger);
    if (brought.ok) {
      const dropped = await this.dropOldJournals(writer);
      return { journal: { seq: ledger.seq, at }, ...(dropped && { problem: { what: 'journal', failure: dropped } }) };
    }
    if (typeof brought.problem === 'string') return { problem: { what: 'journal', failure: brought.problem } };
    // The journal bears witness, too: with its word in the witness's place, the next start finds out.
    const problem = await this.bearWitness(brought.problem.ledger, erasures);
    return { storeIsBehind: true, ...(problem && { problem }) };
  }

  private async dropOldJournals({ current }: JournalWriter): Promise<VaultFailure | null> {
    if (!this.prunes || !current) return null;
    const { vault, db } = this.parts;
    // Another machine may put its backups into the same folder: its steps are not these.
    const origin = originOf(await db.binders.orderBy('id').toArray());
    const own = this.backups.filter((backup) => backup.origin === origin);
    const failure = (await dropOldJournals(vault, own, current)) ?? (await dropJournalsOfErased(vault, own, current));
    this.prunes = failure !== null;
    return failure;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  }

  private untilWoken(atMost: number | null): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (atMost !== null) setTimeout(resolve, atMost);
      if (this.ended.signal.aborted) resolve();
    });
  }
}
