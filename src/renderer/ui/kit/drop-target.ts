import type { Destination } from '@shared/domain/filing/move-by-hand';
import { type DropKey, dropKeyOf } from '../../state/carrying';

interface DropTarget {
  readonly 'data-drop': DropKey;
}

/**
 * Makes an element a place to put dossiers down, when spread on it: `<td {...dropTarget(behindDay(date))}>`. While they are in the hand,
 * with pointer, touch or keys, it can be chosen (see ui/carry); held over it, it has `data-over`, to be drawn so that it stands out.
 * `later` stands for what is farther out than there are tabs: the month is asked for.
 */
export function dropTarget(to: Destination | 'later'): DropTarget {
  return { 'data-drop': to === 'later' ? to : dropKeyOf(to) };
}

/** Makes a button open what it leads to when something that is carried is held over it: places lie there, too. */
export const springTarget = { 'data-spring': '' } as const;
