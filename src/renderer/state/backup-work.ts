import type { Backup, BackupReason, BackupRef } from '@shared/domain/backup/backup';
import type { BackupFailure } from '@shared/domain/backup/backup-problem';
import { type Downloaded, isDownloadDue } from '@shared/domain/backup/download-due';
import { jsonEqual } from '@shared/domain/base/json-equal';
import type { JournalVerb } from '@shared/domain/records/journal-entry';
import { addDays } from '@shared/domain/time/plain-date';
import { maximumFileBytes, type SaveFileOutcome } from '@shared/contract/shell-port';
import type { BackupOutcome } from '../vault/backups';
import { readWhole } from '../vault/kept-file';
import { rememberedName } from '../vault/start-name';
import { VaultBackups } from '../vault/vault-backups';
import { startSchedule } from '../vault/backup-schedule';
import { startWorkshop } from './backup-connection';
import { type BackupServices, useBackups } from './backups';

/** Tells the other windows that the files have changed. */
const channel = new BroadcastChannel('ringbuch-backups');

let current: { readonly services: BackupServices; readonly backups: VaultBackups } | null = null;
let running: AbortController | null = null;
let looked = 0;

/** The backups of the database at hand. */
export function backupsOf(services: BackupServices): VaultBackups {
  if (current?.services.shell === services.shell) return current.backups;
  const backups = new VaultBackups({
    vault: services.shell,
    startWorkshop,
    databaseName: rememberedName,
    ledger: () => services.store.ledger(),
    erasures: () => services.store.erasures(),
    now: () => services.clock.now(),
    app: import.meta.env.VITE_VERSION,
  });
  current = { services, backups };
  channel.onmessage = () => void refreshBackups(services);
  return backups;
}

export async function refreshBackups(services: BackupServices): Promise<void> {
  const { clock, store, shell } = services;
  const look = ++looked;
  const [listing, ledger] = await Promise.all([backupsOf(services).list(), store.ledger()]);
  // An older answer that comes late must not hide a newer one.
  if (look !== looked) return;
  const { backups, damaged, chosen, failures } = listing;
  const newest = backups.find(({ verified }) => verified) ?? null;
  const upToDate = newest !== null && jsonEqual(newest.ledger, ledger);
  const today = clock.today();
  const nextDue = newest?.madeAt.date === today ? addDays(today, 1) : today;
  const safe = shell.vault.outlivesDatabase || chosen?.state === 'ready';
  useBackups.setState({
    backups,
    damaged,
    chosen,
    newest,
    upToDate,
    nextDue: upToDate ? null : nextDue,
    failures: { ...useBackups.getState().failures, ...failures },
    downloadDue: !safe && isDownloadDue(newest, lastDownload(), today),
  });
}

export async function backUp(services: BackupServices, reason: BackupReason): Promise<BackupOutcome> {
  const stopping = new AbortController();
  running = stopping;
  useBackups.setState({ running: { reason, progress: null } });
  try {
    const outcome = await backupsOf(services).make(reason, {
      signal: stopping.signal,
      onProgress: (progress) => useBackups.setState({ running: { reason, progress } }),
    });
    useBackups.setState({ failures: outcome.kind === 'unchanged' ? {} : outcome.failures });
    if (outcome.kind === 'made') channel.postMessage('made');
    return outcome;
  } finally {
    if (running === stopping) running = null;
    useBackups.setState({ running: null });
    await refreshBackups(services);
  }
}

export function cancelBackup(): void {
  running?.abort();
}

export async function checkBackup(services: BackupServices, ref: BackupRef): Promise<BackupFailure | null> {
  const checked = await backupsOf(services).check(ref);
  await refreshBackups(services);
  return checked.ok ? null : checked.problem;
}

export async function chooseBackupFolder(services: BackupServices): Promise<'chosen' | 'cancelled' | 'not-allowed'> {
  const choice = await services.shell.chooseFolder();
  if (choice === 'chosen') await backUp(services, 'manual');
  return choice;
}

export async function forgetBackupFolder(services: BackupServices): Promise<void> {
  await services.shell.forgetFolder();
  useBackups.setState(({ failures: { chosen: _chosen, ...failures } }) => ({ failures }));
  await refreshBackups(services);
}

export async function downloadBackup(
  services: BackupServices,
  ref: BackupRef,
  description: string,
): Promise<SaveFileOutcome | { readonly kind: 'too-large' }> {
  const backup = (await backupsOf(services).list()).backups.find(
    ({ area, name }) => area === ref.area && name === ref.name,
  );
  if (!backup) return { kind: 'failed', reason: 'not-found' };
  if (backup.bytes > maximumFileBytes) return { kind: 'too-large' };
  const read = await readWhole(services.shell, ref.area, ref.name);
  if (!read.ok) return { kind: 'failed', reason: read.problem === 'not-allowed' ? 'not-allowed' : 'not-found' };
  const fileType = { description, extensions: ['zip'] };
  const saved = await services.shell.saveFile({ suggestedName: ref.name, fileType, bytes: read.value });
  if (saved.kind === 'saved') noteDownload(backup, services);
  await refreshBackups(services);
  return saved;
}

/** So long the first screen is left alone. */
const calm = 20_000;

/** Makes backups by itself, in one of all windows. @returns how to stop. */
export function startBackups(services: BackupServices): () => void {
  const { clock, shell } = services;
  void refreshBackups(services);
  return startSchedule({
    backups: backupsOf(services),
    make: (reason) => backUp(services, reason),
    vault: shell,
    today: clock.today,
    onNewDay: clock.onNewDay,
    whenCalm: (listener) => {
      const timer = setTimeout(() => requestIdleCallback(listener), calm);
      return () => clearTimeout(timer);
    },
  });
}

/** So long an action waits for the backup before it; then it goes on, and the backup too (see `timeForBackup`). */
const longestWait = 30_000;

/** Makes a backup before an action that changes much. What goes wrong is shown, and the action goes on. */
export async function backUpBefore(services: BackupServices, verb: JournalVerb): Promise<void> {
  const waited = new Promise<void>((resolve) => setTimeout(resolve, longestWait));
  await Promise.race([backUp(services, reasonOf(verb)), waited]).catch((error: unknown) => {
    const cause = error instanceof Error ? error.message : String(error);
    useBackups.setState({ failures: { backups: { kind: 'broken', cause } } });
  });
}

function reasonOf(verb: JournalVerb): BackupReason {
  if (verb === 'importCustomers') return 'beforeImport';
  return verb === 'restoreBackup' || verb === 'takeFromBackup' ? 'beforeRestore' : 'beforeBulk';
}

const downloadKey = 'ringbuch-downloaded';

function lastDownload(): Downloaded | null {
  try {
    return JSON.parse(localStorage.getItem(downloadKey) ?? 'null') as Downloaded | null;
  } catch {
    return null;
  }
}

function noteDownload({ number }: Backup, { clock }: BackupServices): void {
  localStorage.setItem(downloadKey, JSON.stringify({ number, date: clock.today() } satisfies Downloaded));
}
