import { useEffect } from 'react';
import { giveFocus, type ListInDossier } from '../../state/list-focus';

/** Has a list take the focus that was meant for it before it was drawn. */
export function useListFocus(list: ListInDossier, drawn: boolean): void {
  useEffect(() => {
    if (drawn) giveFocus(list);
  }, [list, drawn]);
}
