import {
  type Backup,
  type BackupArea,
  backupAreas,
  type BackupReason,
  type BackupRef,
  type BackupSummary,
  type DamagedBackup,
} from '@shared/domain/backup/backup';
import { backupNumber } from '@shared/domain/backup/backup-name';
import type { BackupBytes, BackupWorkshop, LoadedBackup } from '@shared/domain/backup/backup-work';
import type { BackupFailure } from '@shared/domain/backup/backup-problem';
import type { CheckedFile } from '@shared/domain/backup/checked-files';
import { err, ok, type Result } from '@shared/domain/base/result';
import type { Erasure } from '@shared/domain/records/erasure';
import type { KeptFile } from '@shared/contract/vault-port';
import { bytesOf, filesOf, holdFile, noteChecked } from './backup-files';
import type { BackupListing, BackupOutcome, Backups, BackupWatch, OpenBackup } from './backups';
import { erasedBesideBackups } from './erased-list';
import { failureOf, makeBackup, type MakingDeps } from './make-backup';

export interface BackupDeps extends MakingDeps {
  readonly startWorkshop: () => BackupWorkshop;
}

/** Over all windows, one at a time makes a backup or notes what it found. */
const lockName = 'ringbuch-backups';

const noProgress = () => undefined;

type Work<Value> = (workshop: BackupWorkshop) => Promise<Result<Value, BackupFailure>>;
type FileWork<Value> = (workshop: BackupWorkshop, file: BackupBytes) => Promise<Result<Value, BackupFailure>>;

/** The backups in the vault of this edition. */
export class VaultBackups implements Backups {
  /** What was read of the manifests of files that nobody has checked yet: a file of the same name and size is the same one. */
  private readonly peeked = new Map<string, Result<BackupSummary, BackupFailure>>();

  constructor(private readonly deps: BackupDeps) {}

  async list(): Promise<BackupListing> {
    const chosen = await this.deps.vault.chosenFolder();
    const failures: { -readonly [Area in BackupArea]?: BackupFailure } = {};
    const found: (Backup | DamagedBackup)[] = [];
    for (const area of chosen ? backupAreas : (['backups'] as const)) {
      const listed = await this.listArea(area);
      if (listed.ok) found.push(...listed.value);
      else failures[area] = listed.problem;
    }
    found.sort((left, right) => right.number - left.number);
    const damaged = found.filter((one) => 'problem' in one);
    const backups = found.filter((one) => 'verified' in one);
    return { backups, damaged, failures, chosen };
  }

  make(reason: BackupReason, watch: BackupWatch = {}): Promise<BackupOutcome> {
    return navigator.locks.request(lockName, async (): Promise<BackupOutcome> => {
      const listing = await this.list();
      const made = await this.inWorkshop(watch, async (workshop) =>
        ok(await makeBackup(this.deps, workshop, listing, reason, watch)),
      );
      return made.ok ? made.value : { kind: 'failed', failures: { backups: made.problem } };
    });
  }

  check(ref: BackupRef, watch: BackupWatch = {}): Promise<Result<Backup, BackupFailure>> {
    return this.withFile(ref, watch, async (workshop, file) => {
      const checked = await workshop.check(file, watch.onProgress ?? noProgress);
      const size = { name: ref.name, bytes: file.bytes };
      if (!checked.ok) {
        await this.note(ref.area, { ...size, problem: checked.problem });
        return checked;
      }
      const { summary, fitsLedger } = checked.value;
      await this.note(ref.area, { ...size, summary, fitsLedger });
      return ok({ ...ref, ...summary, bytes: file.bytes, verified: true, fitsLedger });
    });
  }

  /** While it is open, rotation leaves its file alone: the backup before a restore would let the one go that is restored. */
  async open(ref: BackupRef, watch: BackupWatch = {}): Promise<Result<OpenBackup, BackupFailure>> {
    const letGo = await holdFile(ref);
    let isOpen = false;
    try {
      const opened = await this.openHeld(ref, watch, letGo);
      isOpen = opened.ok;
      return opened;
    } finally {
      if (!isOpen) letGo();
    }
  }

  private async openHeld(
    ref: BackupRef,
    watch: BackupWatch,
    letGo: () => void,
  ): Promise<Result<OpenBackup, BackupFailure>> {
    const { backups, damaged } = await this.list();
    const isWanted = ({ area, name }: BackupRef) => area === ref.area && name === ref.name;
    const backup = backups.find(isWanted);
    if (!backup) return err(damaged.find(isWanted)?.problem ?? { kind: 'vault', failure: 'not-found' });
    const workshop = this.deps.startWorkshop();
    const stop = () => workshop.close();
    watch.signal?.addEventListener('abort', stop);
    try {
      const file = bytesOf(this.deps.vault, ref, backup.bytes);
      const erased = await erasedBesideBackups(this.deps.vault);
      const opened = await workshop.open(file, this.deps.databaseName(), erased, watch.onProgress ?? noProgress);
      if (opened.ok) return ok(openedIn(workshop, backup, letGo));
      workshop.close();
      return opened;
    } catch (error) {
      workshop.close();
      return err(failureOf(error, watch));
    } finally {
      watch.signal?.removeEventListener('abort', stop);
    }
  }

  loadInto(
    ref: BackupRef,
    databaseName: string,
    erased: readonly Erasure[],
    watch: BackupWatch = {},
  ): Promise<Result<LoadedBackup, BackupFailure>> {
    return this.withFile(ref, watch, (workshop, file) =>
      workshop.load(file, databaseName, erased, watch.onProgress ?? noProgress),
    );
  }

  private async listArea(area: BackupArea): Promise<Result<(Backup | DamagedBackup)[], BackupFailure>> {
    const found = await filesOf(this.deps.vault, area);
    if (!found.ok) return err({ kind: 'vault', failure: found.problem });
    const { files, checked } = found.value;
    const listed: (Backup | DamagedBackup)[] = [];
    for (const file of files) {
      const notes = checked.find(({ name }) => name === file.name);
      listed.push(notes ? asNoted(area, notes) : await this.listUnchecked(area, file));
    }
    return ok(listed);
  }

  private async listUnchecked(area: BackupArea, file: KeptFile): Promise<Backup | DamagedBackup> {
    const key = `${area}/${file.name}/${file.bytes}`;
    const read = this.peeked.get(key) ?? (await this.peek({ area, name: file.name }, file.bytes));
    // What the disk refuses now it may give later.
    if (read.ok || read.problem.kind === 'damaged') this.peeked.set(key, read);
    const ref = { area, name: file.name, bytes: file.bytes };
    if (read.ok) return { ...ref, ...read.value, verified: false, fitsLedger: null };
    return { ...ref, number: backupNumber(file.name) ?? 0, problem: read.problem };
  }

  private peek(ref: BackupRef, bytes: number): Promise<Result<BackupSummary, BackupFailure>> {
    return this.inWorkshop({}, (workshop) => workshop.peek(bytesOf(this.deps.vault, ref, bytes)));
  }

  private note(area: BackupArea, found: CheckedFile) {
    return navigator.locks.request(lockName, () => noteChecked(this.deps.vault, area, found));
  }

  private async withFile<Value>(
    ref: BackupRef,
    watch: BackupWatch,
    work: FileWork<Value>,
  ): Promise<Result<Value, BackupFailure>> {
    const found = await filesOf(this.deps.vault, ref.area);
    if (!found.ok) return err({ kind: 'vault', failure: found.problem });
    const file = found.value.files.find(({ name }) => name === ref.name);
    if (!file) return err({ kind: 'vault', failure: 'not-found' });
    return this.inWorkshop(watch, (workshop) => work(workshop, bytesOf(this.deps.vault, ref, file.bytes)));
  }

  /** Does one work in a workshop of its own, which is closed afterwards, or when the work is stopped. */
  private async inWorkshop<Value>(watch: BackupWatch, work: Work<Value>): Promise<Result<Value, BackupFailure>> {
    const workshop = this.deps.startWorkshop();
    const stop = () => workshop.close();
    watch.signal?.addEventListener('abort', stop);
    try {
      return watch.signal?.aborted ? err({ kind: 'stopped' }) : await work(workshop);
    } catch (error) {
      return err(failureOf(error, watch));
    } finally {
      watch.signal?.removeEventListener('abort', stop);
      workshop.close();
    }
  }
}

function asNoted(area: BackupArea, notes: CheckedFile): Backup | DamagedBackup {
  const { name, bytes } = notes;
  if ('problem' in notes) return { area, name, bytes, number: backupNumber(name) ?? 0, problem: notes.problem };
  return { area, name, bytes, ...notes.summary, verified: true, fitsLedger: notes.fitsLedger };
}

function openedIn(workshop: BackupWorkshop, backup: Backup, letGo: () => void): OpenBackup {
  return {
    backup,
    differences: () => workshop.differences(),
    find: (query) => workshop.find(query),
    pages: (id) => workshop.pages(id),
    restore: (order) => workshop.restore(order),
    take: (ids, order) => workshop.take(ids, order),
    close: () => {
      workshop.close();
      letGo();
    },
  };
}
