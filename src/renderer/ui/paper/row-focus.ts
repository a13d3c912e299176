/** The fields of a row, in the order of its columns. */
export type PaperField = 'outcome' | 'next' | 'words';

/** By these the rows are found: the table may be redrawn while the keyboard walks through it. */
export function fieldProps(field: PaperField) {
  return { 'data-field': field };
}

/** Begins where there is something to enter. @returns whether there is. */
export function focusFirstOpen(table: HTMLElement): boolean {
  return focus(table.querySelector(selectorOf('outcome')));
}

/** The same field of another row: the next one that is still to be entered (1), or the one before (-1). @returns whether there is one. */
export function focusBeside(from: HTMLElement, field: PaperField, by: 1 | -1): boolean {
  const table = from.closest('table');
  const own = from.closest('tr');
  if (!table || !own) return false;
  const rows = [...table.querySelectorAll('tr')].filter((row) => row === own || row.querySelector(selectorOf(field)));
  return focus(rows[rows.indexOf(own) + by]?.querySelector(selectorOf(field)) ?? null);
}

/** After a row is filed: the next one that is still to be entered, else the first such row of the table. */
export function focusNext(from: HTMLElement): void {
  if (focusBeside(from, 'outcome', 1)) return;
  const own = from.closest('tr');
  const open = [...(from.closest('table')?.querySelectorAll(selectorOf('outcome')) ?? [])];
  focus(open.find((field) => !own?.contains(field)) ?? null);
}

function selectorOf(field: PaperField): string {
  return `[data-field="${field}"]:enabled`;
}

function focus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  return true;
}
