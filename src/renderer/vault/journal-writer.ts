import { longestPart, type VaultAnswer, type VaultFailure, type VaultPort } from '@shared/contract/vault-port';
import { err, ok, type Result } from '@shared/domain/base/result';
import { type JournalFile, journalFileName, journalFileOf, newJournalFile } from '@shared/domain/recovery/journal-file';
import type { Ledger } from '@shared/domain/records/ledger';
import type { JournalSource } from './journal-source';
import { readWhole } from './kept-file';

/** The store ends earlier than the journal outside: what was acknowledged is gone. */
export interface StoreIsBehind {
  readonly kind: 'storeIsBehind';
  readonly ledger: Ledger;
}

export type JournalFailure = VaultFailure | StoreIsBehind;

interface OpenFile {
  readonly file: JournalFile;
  /** The last entry in it. */
  seq: number;
}

/** Brings the journal outside up to what is stored, in files that begin anew with each backup. One window does so at a time. */
export class JournalWriter {
  private open: OpenFile | null = null;
  private rolls = false;

  constructor(
    private readonly vault: VaultPort,
    private readonly databaseName: string,
    private readonly source: JournalSource,
  ) {}

  /** The file that is written to; null before the first write and after a failure. */
  get current(): JournalFile | null {
    return this.open?.file ?? null;
  }

  /** Begins a new file with the next write: a backup holds all that is in this one. */
  roll(): void {
    this.rolls = true;
  }

  /** Appends what has come since, and what the database holds with it. After a failure the file is looked at again first. */
  async bringUpTo(ledger: Ledger): Promise<Result<null, JournalFailure>> {
    const done = await this.append(ledger);
    if (!done.ok) this.open = null;
    return done;
  }

  private async append(ledger: Ledger): Promise<Result<null, JournalFailure>> {
    const opened = this.open ? ok(this.open) : await this.reopen(ledger);
    if (!opened.ok) return opened;
    const open = opened.value;
    this.open = open;
    while (open.seq < ledger.seq) {
      const frames = await this.source.framesAfter(open.seq, ledger.seq);
      if (!frames) break;
      const added = await this.add(open.file, frames.bytes);
      if (!added.ok) return added;
      open.seq = frames.seq;
    }
    const sealed = await this.add(open.file, await this.source.ledgerFrame(ledger));
    if (!sealed.ok || !this.rolls || open.file.after === ledger.seq) return sealed;
    const rolled = await this.begin(ledger.seq, await this.source.ledgerFrame(ledger));
    if (!rolled.ok) return rolled;
    this.open = rolled.value;
    this.rolls = false;
    return ok(null);
  }

  /** The newest file of this database, with what is torn cut off: the database still has all of it. Without one a new file. */
  private async reopen(ledger: Ledger): Promise<Result<OpenFile, JournalFailure>> {
    const list = await this.vault.listKept('journal');
    if (list.kind === 'failed') return err(list.reason);
    const { generation } = newJournalFile(this.databaseName, 0);
    const files = list.value.flatMap(({ name }) => journalFileOf(name) ?? []);
    const file = files.findLast((one) => one.generation === generation);
    if (!file) return files.length === 0 ? this.beginFirst(ledger) : this.beginAt(ledger);
    const name = journalFileName(file);
    const bytes = await readWhole(this.vault, 'journal', name);
    if (!bytes.ok) return bytes;
    const { length } = bytes.value;
    const { goodBytes, reach, ledger: told } = await this.source.scan(bytes.value);
    if (reach !== null && reach > ledger.seq)
      return err({ kind: 'storeIsBehind', ledger: told ?? { ...ledger, seq: reach } });
    if (goodBytes < length) {
      const cut = await this.vault.truncateKept('journal', name, goodBytes);
      if (cut.kind === 'failed') return err(cut.reason);
    }
    // A file without its head tells nothing of what it continues.
    return reach === null ? this.beginAt(ledger) : ok({ file, seq: reach });
  }

  /** The very first file goes back to the beginning where it can. */
  private async beginFirst(ledger: Ledger): Promise<Result<OpenFile, VaultFailure>> {
    const first = await this.source.firstFrame(ledger);
    return first ? this.begin(0, first) : this.beginAt(ledger);
  }

  private async beginAt(ledger: Ledger): Promise<Result<OpenFile, VaultFailure>> {
    return this.begin(ledger.seq, await this.source.ledgerFrame(ledger));
  }

  private async begin(after: number, head: Uint8Array): Promise<Result<OpenFile, VaultFailure>> {
    const file = newJournalFile(this.databaseName, after);
    const begun = await this.add(file, head);
    return begun.ok ? ok({ file, seq: after }) : begun;
  }

  private async add(file: JournalFile, bytes: Uint8Array): Promise<Result<null, VaultFailure>> {
    for (let start = 0; start < bytes.length; start += longestPart) {
      const part = bytes.subarray(start, start + longestPart);
      const added: VaultAnswer<null> = await this.vault.appendKept('journal', journalFileName(file), part);
      if (added.kind === 'failed') return err(added.reason);
    }
    return ok(null);
  }
}
