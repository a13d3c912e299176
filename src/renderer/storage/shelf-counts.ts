import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId } from '@shared/domain/records/ids';
import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import { noWork, type ShelfWork, shelfWorkAfter } from '@shared/domain/workload/shelf-work';
import type { Applied } from './apply-diff';
import type { RingbuchDatabase } from './db';

interface Move {
  readonly dossier: Dossier;
  readonly by: 1 | -1;
}

/** Keeps what lies on the shelves equal to what a recount would find, by what a diff took from and put onto each. */
export async function countShelves(db: RingbuchDatabase, applied: Applied<Dossier>): Promise<void> {
  for (const { binderId, shelf, moves } of movesByShelf(applied)) {
    const kept: ShelfWork = (await db.shelfCounts.get([binderId, shelf])) ?? noWork;
    const work = moves.reduce((before, { dossier, by }) => shelfWorkAfter(before, dossier, by), kept);
    if (work.count === 0) await db.shelfCounts.delete([binderId, shelf]);
    else await db.shelfCounts.put({ ...work, binderId, shelf });
  }
}

interface MovesOnShelf {
  readonly binderId: BinderId;
  readonly shelf: Shelf;
  readonly moves: readonly Move[];
}

function movesByShelf({ changed, added, removed }: Applied<Dossier>): Iterable<MovesOnShelf> {
  const shelves = new Map<string, MovesOnShelf & { readonly moves: Move[] }>();
  const move = (dossier: Dossier, by: 1 | -1) => {
    const { binderId } = dossier;
    const shelf = shelfOf(dossier);
    const key = `${binderId} ${shelf}`;
    const onShelf = shelves.get(key) ?? { binderId, shelf, moves: [] };
    onShelf.moves.push({ dossier, by });
    shelves.set(key, onShelf);
  };
  for (const dossier of removed) move(dossier, -1);
  for (const { before, after } of changed) {
    move(before, -1);
    move(after, 1);
  }
  for (const dossier of added) move(dossier, 1);
  return shelves.values();
}
