import { useEffect } from 'react';
import type { DossierId } from '@shared/domain/records/ids';
import { showOrder, useDesk } from './desk';
import { keepMarksOf, type Section, showHidden, showSections } from './marking';

/**
 * Tells the desk which dossiers the list on the left shows, so that they can be turned with keys. Going to the page
 * that is already open counts as opening it anew.
 * @param all what lies here when `shown` is filtered: marks of hidden rows stay.
 */
export function usePublishedOrder(shown: readonly DossierId[] | undefined, all = shown): void {
  const view = useDesk((desk) => desk.view);
  const hidden = (all?.length ?? 0) - (shown?.length ?? 0);
  useEffect(() => {
    if (shown) showOrder(shown);
  }, [shown, view]);
  useEffect(() => {
    if (all) keepMarksOf(all);
  }, [all]);
  useEffect(() => showHidden(hidden), [hidden]);
}

/** Tells which parts of the list can be marked as a whole. */
export function usePublishedSections(sections: readonly Section[]): void {
  useEffect(() => showSections(sections), [sections]);
}
