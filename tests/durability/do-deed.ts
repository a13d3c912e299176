import type { Desk } from '../support/desk';
import type { Deed } from './deeds';
import type { Notebook } from './notebook';

/** Does a deed to its end, and notes that the app has confirmed it. */
export async function doDeed(desk: Desk, notebook: Notebook, deed: Deed): Promise<void> {
  await deed.prepare(desk);
  notebook.attempt(deed);
  await deed.store(desk);
  notebook.confirm();
}
