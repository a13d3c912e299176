import type { Finding } from '@shared/domain/checking/finding';
import type { Mending } from '@shared/domain/checking/mend';
import { checkStore } from '../storage/check-store';
import type { RingbuchDatabase } from '../storage/db';
import { type Repaired, type Repairing, repairStore } from '../storage/repair-store';

/** Goes through the whole database beside the window, so that typing never waits. */
export class CheckService {
  constructor(private readonly db: RingbuchDatabase) {}

  check(mending: Mending, onProgress: (share: number) => void): Promise<readonly Finding[]> {
    return checkStore(this.db, mending, onProgress);
  }

  /** @returns null when there was nothing to repair. */
  repair(repairing: Repairing): Promise<Repaired | null> {
    return repairStore(this.db, repairing);
  }
}
