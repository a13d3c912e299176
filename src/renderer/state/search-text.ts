import { create } from 'zustand';
import { showPanel } from './desk';

/**
 * What is typed into the search. It is kept here and not by the field, since nobody waits with the first letters until
 * the field is there.
 */
export const useSearchText = create<{ readonly text: string }>(() => ({ text: '' }));

export function typeSearch(text: string): void {
  useSearchText.setState({ text });
}

export function typeAhead(character: string): void {
  typeSearch(useSearchText.getState().text + character);
}

/** Calls the search, with an empty field. */
export function callSearch(): void {
  typeSearch('');
  showPanel('palette');
}
