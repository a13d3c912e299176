import { isPromised } from '../filing/bulk';
import type { PreparationField } from '../records/binder';
import type { CustomerClass, Dossier } from '../records/dossier';
import { kindOfWork } from './kind-of-work';
import { missingForFirstCall } from './prepared';

/** Which first calls are drawn from the pile, and in which order. */
export interface Drawing {
  /** Only of this class, or of this source, when it is set. */
  readonly class: CustomerClass | null;
  readonly source: string | null;
  readonly order: 'class' | 'oldest';
  /** So many at the most. */
  readonly count: number;
}

/** What the day has room for, and how long a call takes. */
export interface DrawingRoom {
  /** Minutes that the day still has room for. */
  readonly room: number;
  readonly minutesOf: (dossier: Dossier) => number;
  readonly preparation: readonly PreparationField[];
}

/**
 * The first calls that are drawn from the pile onto a day: prepared cards first, then the best class or the longest waiting; as many as
 * asked for and as the day has room for. The first that does not fit ends it, so that nobody is passed over.
 * @param pile the dossiers on the pile; loose sheets and customers who were reached before are no first calls; who was promised a day is called then.
 */
export function drawFirstCalls(pile: readonly Dossier[], drawing: Drawing, { room, ...by }: DrawingRoom): Dossier[] {
  const drawn: Dossier[] = [];
  let left = room;
  for (const dossier of firstCallsOf(pile, drawing, by)) {
    const minutes = by.minutesOf(dossier);
    if (drawn.length >= drawing.count || minutes > left) break;
    drawn.push(dossier);
    left -= minutes;
  }
  return drawn;
}

/** All first calls that a drawing may take, in its order. */
export function firstCallsOf(
  pile: readonly Dossier[],
  drawing: Omit<Drawing, 'count'>,
  { preparation }: Pick<DrawingRoom, 'preparation'>,
): Dossier[] {
  const wanted = pile.filter(
    (dossier) =>
      kindOfWork(dossier) === 'first' &&
      !isPromised(dossier) &&
      (drawing.class === null || dossier.card.class === drawing.class) &&
      (drawing.source === null || dossier.card.source.trim() === drawing.source),
  );
  const keyOf = (dossier: Dossier): string => {
    const { card, createdAt, id } = dossier;
    const unprepared = missingForFirstCall(card, preparation).length === 0 ? 0 : 1;
    const waiting = String(createdAt).padStart(16, '0');
    return drawing.order === 'class'
      ? `${unprepared} ${card.class ?? 'Z'} ${waiting} ${id}`
      : `${unprepared} ${waiting} ${id}`;
  };
  const keys = new Map(wanted.map((dossier) => [dossier, keyOf(dossier)]));
  const key = (dossier: Dossier) => keys.get(dossier) ?? '';
  return wanted.sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
