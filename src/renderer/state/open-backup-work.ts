import type { BackupRef } from '@shared/domain/backup/backup';
import type { DossierPages, DossierQuery, FoundDossiers } from '@shared/domain/backup/backup-contents';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { restoreBackup } from '../actions/restore-backup';
import { takeFromBackup } from '../actions/take-from-backup';
import type { OpenBackup } from '../vault/backups';
import { backupsOf } from './backup-work';
import type { BackupServices } from './backups';
import { useDesk } from './desk';
import { useOpenBackup } from './open-backup';
import { runAction } from './run-action';
import type { Services } from './services';
import { switchBinder } from './switch-binder';

let opened: OpenBackup | null = null;
let opening: AbortController | null = null;

const set = useOpenBackup.setState;
const notCompared = { differences: null, comparedAt: null } as const;
const closed = { stage: 'closed', backup: null, progress: null, failure: null, ...notCompared } as const;

export async function openBackup(services: BackupServices, ref: BackupRef): Promise<void> {
  closeBackup();
  const stopping = new AbortController();
  opening = stopping;
  set({ ...closed, stage: 'reading' });
  const result = await backupsOf(services).open(ref, {
    signal: stopping.signal,
    onProgress: (progress) => {
      if (opening === stopping) set({ progress });
    },
  });
  if (opening !== stopping) {
    if (result.ok) result.value.close();
    return;
  }
  opening = null;
  if (!result.ok) {
    set({ ...closed, failure: result.problem });
    return;
  }
  opened = result.value;
  const compared = await compare(opened, services);
  if (opened === result.value) set({ ...closed, stage: 'open', backup: opened.backup, ...compared });
}

/** Says of which step of the history the differences are: what comes later is not in them. */
async function compare(backup: OpenBackup, { store }: BackupServices) {
  const comparedAt = await store.newestSeq();
  return { comparedAt, differences: await backup.differences() };
}

export async function compareOpenBackup(services: BackupServices): Promise<void> {
  const backup = opened;
  if (!backup || useOpenBackup.getState().stage !== 'open') return;
  set(notCompared);
  const compared = await compare(backup, services);
  if (opened === backup) set(compared);
}

export function closeBackup(): void {
  opening?.abort();
  opening = null;
  opened?.close();
  opened = null;
  set(closed);
}

export async function findInBackup(query: DossierQuery): Promise<FoundDossiers> {
  return opened ? opened.find(query) : { total: 0, dossiers: [] };
}

export async function pagesInBackup(id: DossierId): Promise<DossierPages | null> {
  return opened ? opened.pages(id) : null;
}

export function restoreOpenBackup(services: Services): Promise<boolean> {
  return storing(services, async (backup, home) => {
    let holds = home;
    const done = await runAction(services, restoreBackup, home, backup, (binder) => (holds = binder));
    if (done && holds !== home) await switchBinder(services, holds);
    return done;
  });
}

export function takeFromOpenBackup(services: Services, ids: readonly DossierId[]): Promise<boolean> {
  return storing(services, (backup, home) => runAction(services, takeFromBackup, home, backup, ids));
}

async function storing(
  services: Services,
  work: (backup: OpenBackup, home: BinderId) => Promise<boolean>,
): Promise<boolean> {
  const backup = opened;
  const home = useDesk.getState().binderId;
  if (!backup || !home) return false;
  set({ stage: 'storing' });
  try {
    return await work(backup, home);
  } finally {
    const compared = await compare(backup, services);
    if (opened === backup) set({ stage: 'open', ...compared });
  }
}
