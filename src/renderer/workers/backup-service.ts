import { transfer } from 'comlink';
import type { BackupProgress, BackupSummary } from '@shared/domain/backup/backup';
import type {
  BackupDifferences,
  DossierPages,
  DossierQuery,
  FoundDossiers,
} from '@shared/domain/backup/backup-contents';
import { BadBackup, type BackupProblem } from '@shared/domain/backup/backup-problem';
import type {
  BackupBytes,
  BackupLabel,
  BackupProof,
  CheckedBackup,
  LoadedBackup,
  PartSink,
  PartSource,
  TakenOut,
  TakingOut,
} from '@shared/domain/backup/backup-work';
import { manifestText, summaryOf } from '@shared/domain/backup/manifest';
import { err, ok, type Result } from '@shared/domain/base/result';
import type { Erasure } from '@shared/domain/records/erasure';
import type { DossierId } from '@shared/domain/records/ids';
import { openAttachments } from '../storage/dump-tables';
import { OpenedBackup } from './backup-opened';
import { gather, type Gathered, pack, sha256Of } from './backup-pack';
import { BackupReader } from './backup-read';
import { fitsLedger, loadDatabase } from './backup-records';

type OnProgress = (progress: BackupProgress) => void;
type Read<Value> = Promise<Result<Value, BackupProblem>>;

/** The worker's side of `BackupWorkshop`; a file comes as a function to read it with, and its size. */
export class BackupService {
  private gathered: Gathered | null = null;
  private databaseName = '';
  private opened: OpenedBackup | null = null;

  async gather(databaseName: string, label: BackupLabel, onProgress: OnProgress): Promise<BackupProof | null> {
    this.databaseName = databaseName;
    const attachments = await openAttachments(databaseName);
    try {
      this.gathered = await gather(databaseName, label, attachments, told(onProgress, 'reading'));
    } finally {
      attachments.close();
    }
    if (!this.gathered) return null;
    const { manifest } = this.gathered;
    const text = new TextEncoder().encode(manifestText(manifest));
    return { summary: summaryOf(manifest), manifestSha256: await sha256Of(text) };
  }

  async pack(sink: PartSink, onProgress: OnProgress): Promise<void> {
    if (!this.gathered) throw new Error('Nothing was gathered');
    const attachments = await openAttachments(this.databaseName);
    try {
      const hand = (bytes: Uint8Array) => sink(transfer(bytes, [bytes.buffer]));
      await pack(this.gathered, attachments, hand, told(onProgress, 'writing'));
    } finally {
      attachments.close();
    }
  }

  peek(read: PartSource, bytes: number): Read<BackupSummary> {
    return asResult(async () => summaryOf((await BackupReader.open({ read, bytes })).manifest));
  }

  check(read: PartSource, bytes: number, onProgress: OnProgress): Read<CheckedBackup> {
    return asResult(async () => {
      const reader = await readAll({ read, bytes }, onProgress);
      const { manifest, manifestSha256 } = reader;
      return { summary: summaryOf(manifest), manifestSha256, fitsLedger: await fitsLedger(reader) };
    });
  }

  open(
    read: PartSource,
    bytes: number,
    databaseName: string,
    erased: readonly Erasure[],
    onProgress: OnProgress,
  ): Read<BackupDifferences> {
    return asResult(async () => {
      this.opened = await OpenedBackup.of(await readAll({ read, bytes }, onProgress), databaseName, erased);
      return this.opened.compare();
    });
  }

  differences(): Promise<BackupDifferences> {
    return this.atHand.compare();
  }

  find(query: DossierQuery): FoundDossiers {
    return this.atHand.find(query);
  }

  pages(id: DossierId): DossierPages | null {
    return this.atHand.pages(id);
  }

  restore(order: TakingOut): Promise<TakenOut> {
    return this.atHand.restore(order);
  }

  take(ids: readonly DossierId[], order: TakingOut): Promise<TakenOut> {
    return this.atHand.take(ids, order);
  }

  load(
    read: PartSource,
    bytes: number,
    databaseName: string,
    erased: readonly Erasure[],
    onProgress: OnProgress,
  ): Read<LoadedBackup> {
    return asResult(async () => {
      const reader = await readAll({ read, bytes }, onProgress);
      return loadDatabase(reader, databaseName, erased, told(onProgress, 'storing'));
    });
  }

  private get atHand(): OpenedBackup {
    if (!this.opened) throw new Error('No backup is open');
    return this.opened;
  }
}

async function readAll(file: BackupBytes, onProgress: OnProgress = () => undefined): Promise<BackupReader> {
  const reader = await BackupReader.open(file);
  await reader.checkAll(told(onProgress, 'checking'));
  return reader;
}

async function asResult<Value>(work: () => Promise<Value>): Read<Value> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof BadBackup) return err(error.problem);
    throw error;
  }
}

/** Tells of each hundredth at most: a message for each row would take longer than the work. */
function told(onProgress: OnProgress, phase: BackupProgress['phase']): (share: number) => void {
  let last = -1;
  return (share) => {
    const hundredth = Math.floor(share * 100);
    if (hundredth <= last) return;
    last = hundredth;
    onProgress({ phase, share });
  };
}
