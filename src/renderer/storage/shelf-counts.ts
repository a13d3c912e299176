import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId } from '@shared/domain/records/ids';
import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import type { Applied } from './apply-diff';
import type { RingbuchDatabase } from './db';

interface Move {
  readonly binderId: BinderId;
  readonly shelf: Shelf;
  readonly by: number;
}

/** Keeps the counts equal to what a recount would find, by what a diff took from and put onto each shelf. */
export async function countShelves(db: RingbuchDatabase, applied: Applied<Dossier>): Promise<void> {
  for (const { binderId, shelf, by } of movesOf(applied)) {
    const count = ((await db.shelfCounts.get([binderId, shelf]))?.count ?? 0) + by;
    if (count === 0) await db.shelfCounts.delete([binderId, shelf]);
    else await db.shelfCounts.put({ binderId, shelf, count });
  }
}

function movesOf({ changed, added, removed }: Applied<Dossier>): Move[] {
  const moves = new Map<string, Move>();
  const move = (dossier: Dossier, by: number) => {
    const { binderId } = dossier;
    const shelf = shelfOf(dossier);
    const key = `${binderId} ${shelf}`;
    moves.set(key, { binderId, shelf, by: (moves.get(key)?.by ?? 0) + by });
  };
  for (const dossier of removed) move(dossier, -1);
  for (const { before, after } of changed) {
    move(before, -1);
    move(after, 1);
  }
  for (const dossier of added) move(dossier, 1);
  return [...moves.values()].filter(({ by }) => by !== 0);
}
