import { expect } from '@playwright/test';
import type { Desk } from '../support/desk';
import type { Notebook } from './notebook';
import { faultsOf, pictureOf } from './soundness';
import { readRows } from './stored-rows';

/** After a restart: everything confirmed is there, of the last deed all or nothing, and the app itself finds its books in order. */
export async function expectSound(desk: Desk, notebook: Notebook): Promise<void> {
  const rows = (await readRows(desk.page)) ?? {};
  expect(faultsOf(rows)).toEqual([]);
  const picture = pictureOf(rows);
  expect(notebook.settle(picture), notebook.log.slice(-20).join(', ')).toEqual([]);
  if (picture.size === 0) return;
  await desk.goTo('Ringbuch');
  const count = picture.size.toLocaleString('de-DE');
  await expect(desk.leftPage).toContainText(new RegExp(`${count} Dossiers?: .* 0 verloren\\.`));
}
