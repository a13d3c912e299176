import { dayShelf, earliestDayShelf } from '@shared/domain/filing/shelf';
import { addDays, daysFrom, type PlainDate, plainDate, weekdayOf } from '@shared/domain/time/plain-date';
import { proposeRebalancing, rebalancingReach } from '@shared/domain/workload/rebalance';
import { openAsApp } from './app-ground';
import { done, medianTime, openByHand } from './in-page';

/** The longest span that the panel offers. */
const span = 28;

/** A proposal for the coming four weeks: what lies there is read, and what is too much is given other days. Runs in the page. */
export async function byApp(date: string): Promise<number> {
  const today = plainDate(date);
  const { store, binder, ground, close } = await openAsApp(today);
  const range = { from: earliestDayShelf, to: dayShelf(addDays(today, span - 1)) };
  const time = await medianTime(async () => {
    const [dossiers, read] = await Promise.all([store.dossiersOn(binder.id, [range]), ground()]);
    proposeRebalancing({ days: daysFrom(today, span), dossiers, released: new Set() }, read);
  });
  close();
  return time;
}

interface RawDossier {
  readonly shelf: string;
  readonly moves: number;
  readonly card: { readonly class: string | null };
}

/** As by hand: the same records and kept counts, ten minutes for each, the lowest class to the next day with room. Runs in the page. */
export async function byHand(date: string): Promise<number> {
  const today = plainDate(date);
  const { database, openBinder } = await openByHand();
  const end = dayShelf(addDays(today, span - 1));
  const range = IDBKeyRange.bound([openBinder, earliestDayShelf], [openBinder, end, []]);
  const time = await medianTime(async () => {
    const transaction = database.transaction(['dossiers', 'shelfCounts']);
    const [dossiers, rows] = await Promise.all([
      done(transaction.objectStore('dossiers').index('[binderId+shelf+sortName]').getAll(range)),
      done(transaction.objectStore('shelfCounts').getAll(IDBKeyRange.bound([openBinder], [openBinder, []]))),
    ]);
    const counts = new Map((rows as { shelf: string; count: number }[]).map(({ shelf, count }) => [shelf, count]));
    shareOut(dossiers as RawDossier[], counts, today);
  });
  database.close();
  return time;
}

const fits = 42;
const classes = ['C', 'B', 'A'];

function shareOut(
  dossiers: readonly RawDossier[],
  counts: Map<string, number>,
  today: PlainDate,
): Map<RawDossier, string> {
  const moved = new Map<RawDossier, string>();
  const on = (date: PlainDate) => counts.get(dayShelf(date)) ?? 0;
  const hasRoom = (date: PlainDate) => date >= today && weekdayOf(date) < 6 && on(date) < fits;
  const byDay = new Map<string, RawDossier[]>();
  for (const dossier of dossiers) {
    const lying = byDay.get(dossier.shelf);
    if (lying) lying.push(dossier);
    else byDay.set(dossier.shelf, [dossier]);
  }
  for (const day of daysFrom(today, span)) {
    const lying = byDay.get(dayShelf(day)) ?? [];
    lying.sort((one, other) => rank(one) - rank(other) || one.moves - other.moves);
    for (const dossier of lying) {
      if (on(day) <= fits) break;
      const to = daysFrom(day, rebalancingReach).find(hasRoom);
      if (!to) break;
      moved.set(dossier, to);
      counts.set(dayShelf(day), on(day) - 1);
      counts.set(dayShelf(to), on(to) + 1);
    }
  }
  return moved;
}

function rank({ card }: RawDossier): number {
  return classes.indexOf(card.class ?? '');
}
