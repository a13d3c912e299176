import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import { type BackupArea, backupAreas } from '@shared/domain/backup/backup';
import { erasedListName, erasedListText, joinErasures, parseErasedList } from '@shared/domain/backup/erased-list';
import { ok, type Result } from '@shared/domain/base/result';
import type { Erasure } from '@shared/domain/records/erasure';
import { readWhole, writeWhole } from './kept-file';

/** Who was erased, as far as it is noted beside the backups of both areas. */
export async function erasedBesideBackups(vault: VaultPort): Promise<readonly Erasure[]> {
  const lists = await Promise.all(backupAreas.map((area) => erasedIn(vault, area)));
  return lists.reduce(joinErasures, []);
}

/** Notes beside the backups of an area who was erased; who is noted there already stays. */
export async function noteErased(
  vault: VaultPort,
  area: BackupArea,
  erasures: readonly Erasure[],
): Promise<Result<null, VaultFailure>> {
  const noted = await erasedIn(vault, area);
  const all = joinErasures(noted, erasures);
  if (all.length === noted.length) return ok(null);
  return writeWhole(vault, area, erasedListName, [new TextEncoder().encode(erasedListText(all))]);
}

async function erasedIn(vault: VaultPort, area: BackupArea): Promise<readonly Erasure[]> {
  const file = await readWhole(vault, area, erasedListName);
  return file.ok ? parseErasedList(new TextDecoder().decode(file.value)) : [];
}
