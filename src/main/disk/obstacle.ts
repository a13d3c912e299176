import { join } from 'node:path';
import { leastBytesToOpen } from '@shared/contract/vault-port';
import { PendingFile } from './atomic-file';
import { freeBytesAt } from './disk-space';
import { vaultFailureOf } from './file-failure';

/** What stands against opening the database: writes that fail can cost the whole of it. */
export type Obstacle = 'disk-full' | 'not-writable';

/**
 * @param folder where the app keeps its data
 * @returns undefined when nothing stands against opening the database
 */
export async function findObstacle(folder: string): Promise<Obstacle | undefined> {
  try {
    const probe = await PendingFile.start(join(folder, 'probe'));
    await probe.add(new Uint8Array(1));
    await probe.drop();
  } catch (error) {
    return vaultFailureOf(error) === 'disk-full' ? 'disk-full' : 'not-writable';
  }
  const freeBytes = await freeBytesAt(folder);
  return freeBytes !== null && freeBytes < leastBytesToOpen ? 'disk-full' : undefined;
}
