/** What is listed in a dossier: all of it in `data-list` of that name, each row in `data-row`. */
export const listsInDossier = ['documents', 'calculations', 'filledForms'] as const;
export type ListInDossier = (typeof listsInDossier)[number];

let wanted: ListInDossier | null = null;

/** Leads to the first row of the list that has just been turned to; it may not be drawn yet. */
export function focusList(list: ListInDossier): void {
  wanted = list;
  giveFocus(list);
}

/** To be called when the list has been drawn: where it was asked for, its first row has the focus, or what begins one. */
export function giveFocus(name: ListInDossier): void {
  const list = document.querySelector<HTMLElement>(`[data-list="${name}"]`);
  if (wanted !== name || !list) return;
  wanted = null;
  (list.querySelector<HTMLElement>('[data-row]') ?? list.querySelector('button'))?.focus();
}

/** Leads to where a page that was put back lies in its list. */
export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
}
