import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { undo } from '@renderer/actions/undo';
import { PreparationSettings } from '@renderer/ui/settings/preparation-settings';
import { mountView } from '../../support/mounted-view';
import { done, openTestBinder } from '../../support/test-binder';

const field = (name: string) => page.getByRole('checkbox', { name });

test('which fields a card needs before a first call is chosen field by field, each one step', async () => {
  const it = await openTestBinder();
  const stored = async () => (await it.store.binder(it.id))?.preparation;
  await mountView(it, <PreparationSettings />);
  await expect.element(field('Telefon')).toBeChecked();
  await userEvent.click(field('Klasse'));
  await expect.element(field('Klasse')).toBeChecked();
  // The choice shows before it is stored.
  await expect.poll(stored).toEqual(['name', 'phone', 'class']);
  await userEvent.click(field('Name'));
  await expect.poll(stored).toEqual(['phone', 'class']);
  await userEvent.click(field('Telefon'));
  await expect.poll(stored).toEqual(['class']);
  await userEvent.click(field('Klasse'));
  await expect.element(page.getByText('Nichts verlangt: Jede Karte gilt als vorbereitet.')).toBeVisible();
  await expect.poll(stored).toEqual([]);
  done(await undo(it.context, it.id));
  await expect.element(field('Klasse')).toBeChecked();
});
