import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useDesk } from '@renderer/state/desk';
import { useOnDesk } from '@renderer/state/on-desk';
import { Palette } from '@renderer/ui/palette/palette';
import { dossierNamed } from '../../support/builders';
import { mount } from '../../support/mount';
import { openTestBinder } from '../../support/test-binder';

test('what can be done with a dossier is in the list also when the dossier is read only after it came up', async () => {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Annemarie Keller');
  useOnDesk.setState({ binder: it.binder, dossier: null });
  await mount(it, <Palette onClose={() => undefined} />);
  const moving = page.getByRole('option', { name: 'Von Hand verschieben' });
  await expect.element(page.getByRole('option', { name: 'Neues Dossier' })).toBeVisible();
  expect(moving.elements()).toEqual([]);
  useDesk.setState({ open: dossier.id });
  useOnDesk.setState({ dossier });
  await expect.element(moving).toBeInTheDocument();
});
