import type { Backup, BackupArea, BackupReason, BackupRef } from '@shared/domain/backup/backup';
import { backupName } from '@shared/domain/backup/backup-name';
import type { BackupFailure } from '@shared/domain/backup/backup-problem';
import type { BackupProof, BackupWorkshop } from '@shared/domain/backup/backup-work';
import { asGeneration, generationsToKeep } from '@shared/domain/backup/rotation';
import { jsonEqual } from '@shared/domain/base/json-equal';
import type { Erasure } from '@shared/domain/records/erasure';
import type { Ledger } from '@shared/domain/records/ledger';
import type { Moment } from '@shared/domain/time/moment';
import type { VaultPort } from '@shared/contract/vault-port';
import { bytesOf, keepFile, noteChecked, removeUnlessHeld, VaultRefusal } from './backup-files';
import { noteErased } from './erased-list';
import type { AreaFailures, BackupListing, BackupOutcome, BackupWatch } from './backups';

export interface MakingDeps {
  readonly vault: VaultPort;
  readonly databaseName: () => string;
  /** What the database holds now; null where that can't be said, before a migration. */
  readonly ledger: () => Promise<Ledger | null>;
  /** Who was erased; nobody where that can't be said. */
  readonly erasures: () => Promise<readonly Erasure[]>;
  readonly now: () => Moment;
  /** The version of the app. */
  readonly app: string;
}

/** A backup that is not the one that was packed: it was removed again. */
class NotAsPacked extends Error {
  override readonly name = 'NotAsPacked';
}

/**
 * Makes one backup in each area that has none of this state yet, and lets older ones go where it was verified.
 * @param listing what lies there before.
 */
export async function makeBackup(
  deps: MakingDeps,
  workshop: BackupWorkshop,
  listing: BackupListing,
  reason: BackupReason,
  watch: BackupWatch,
): Promise<BackupOutcome> {
  const areas: BackupArea[] = listing.chosen ? ['backups', 'chosen'] : ['backups'];
  const ledger = await deps.ledger();
  const same = ledger === null ? undefined : newestOfState(listing.backups, ledger);
  const lacking = same ? areas.filter((area) => !liesIn(listing.backups, area, same)) : areas;
  if (same && lacking.length === 0) return { kind: 'unchanged', backup: same };

  const number = 1 + Math.max(0, ...[...listing.backups, ...listing.damaged].map((one) => one.number));
  const madeAt = deps.now();
  const onProgress = watch.onProgress ?? (() => undefined);
  const proof = await workshop.gather(deps.databaseName(), { number, madeAt, reason, app: deps.app }, onProgress);
  if (!proof) return { kind: 'failed', failures: { backups: { kind: 'broken', cause: 'There is no database' } } };

  const failures: { -readonly [Area in keyof AreaFailures]: AreaFailures[Area] } = {};
  let made: Backup | null = null;
  for (const area of lacking) {
    const ref = { area, name: backupName(number, madeAt) };
    try {
      const backup = await writeAndVerify(deps.vault, workshop, ref, proof, watch);
      made ??= backup;
      failures[area] =
        (await note(deps.vault, backup)) ??
        (await noteErasedBeside(deps, area)) ??
        (await letOlderGo(deps.vault, listing.backups, backup));
    } catch (error) {
      failures[area] = failureOf(error, watch);
    }
  }
  if (made) return { kind: 'made', backup: made, failures };
  return same ? { kind: 'unchanged', backup: same } : { kind: 'failed', failures };
}

/** The newest verified backup, if it holds the state that the ledger counts. */
function newestOfState(backups: readonly Backup[], ledger: Ledger): Backup | undefined {
  const newest = backups.find(({ verified }) => verified);
  return newest && jsonEqual(newest.ledger, ledger) ? newest : undefined;
}

/** Whether an area has a verified backup of the same state. */
function liesIn(backups: readonly Backup[], wanted: BackupArea, { ledger }: Backup): boolean {
  return backups.some((one) => one.area === wanted && one.verified && jsonEqual(one.ledger, ledger));
}

async function writeAndVerify(
  vault: VaultPort,
  workshop: BackupWorkshop,
  ref: BackupRef,
  proof: BackupProof,
  { onProgress = () => undefined }: BackupWatch,
): Promise<Backup> {
  const bytes = await keepFile(vault, ref, (sink) => workshop.pack(sink, onProgress));
  try {
    const checked = await workshop.check(bytesOf(vault, ref, bytes), onProgress);
    if (!checked.ok) throw new NotAsPacked(JSON.stringify(checked.problem));
    const { summary, manifestSha256, fitsLedger } = checked.value;
    if (manifestSha256 !== proof.manifestSha256) throw new NotAsPacked('Another manifest was read back');
    return { ...ref, ...summary, bytes, verified: true, fitsLedger };
  } catch (error) {
    // What could not be read back is worth nothing, and the older ones are there still.
    await vault.removeKept(ref.area, ref.name);
    throw error;
  }
}

/** @returns why it could not be noted that the backup is verified: then it will be checked again. */
async function note(
  vault: VaultPort,
  { area, name, bytes, fitsLedger, ...rest }: Backup,
): Promise<BackupFailure | undefined> {
  const { verified: _verified, ...summary } = rest;
  const noted = await noteChecked(vault, area, { name, bytes, summary, fitsLedger });
  return noted.ok ? undefined : { kind: 'vault', failure: noted.problem };
}

/** Older backups beside it don't know who was erased since. @returns why it could not be noted. */
async function noteErasedBeside({ vault, erasures }: MakingDeps, area: BackupArea): Promise<BackupFailure | undefined> {
  const noted = await noteErased(vault, area, await erasures());
  return noted.ok ? undefined : { kind: 'vault', failure: noted.problem };
}

/** Removes what rotation does not keep, of this database's own backups. @returns why one could not be removed. */
async function letOlderGo(
  vault: VaultPort,
  before: readonly Backup[],
  made: Backup,
): Promise<BackupFailure | undefined> {
  const { area, origin } = made;
  const own = [...before.filter((one) => one.area === area && one.verified && one.origin === origin), made];
  const kept = generationsToKeep(own.map(asGeneration));
  for (const { name, number } of own) {
    if (kept.has(number)) continue;
    const failure = await removeUnlessHeld(vault, { area, name });
    if (failure) return { kind: 'vault', failure };
  }
  return undefined;
}

/** What went wrong, as it is told. */
export function failureOf(error: unknown, { signal }: BackupWatch): BackupFailure {
  if (signal?.aborted) return { kind: 'stopped' };
  if (error instanceof VaultRefusal) return { kind: 'vault', failure: error.failure };
  if (error instanceof NotAsPacked) return { kind: 'damaged', fault: 'entryDamaged', entry: '' };
  return { kind: 'broken', cause: error instanceof Error ? error.message : String(error) };
}
