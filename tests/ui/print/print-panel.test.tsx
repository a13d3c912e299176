import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useDesk } from '@renderer/state/desk';
import { choosePrint } from '@renderer/state/print-choice';
import { PrintPanel } from '@renderer/ui/print/print-panel';
import { dossierNamed } from '../../support/builders';
import { makeGate } from '../../support/gate';
import { mount } from '../../support/mount';
import { openTestBinder } from '../../support/test-binder';

beforeEach(() => choosePrint('dossier'));
afterEach(() => vi.restoreAllMocks());

/** The sheet as it comes up over a dossier that lies open. */
function SheetOverDossier({ onClose }: { readonly onClose: () => void }) {
  const open = useDesk((desk) => desk.open);
  return open && <PrintPanel onClose={onClose} />;
}

/** The browser's print dialog, answered at once. */
function printDialog() {
  return vi.spyOn(window, 'print').mockImplementation(() => void window.dispatchEvent(new Event('afterprint')));
}

test('Enter prints also before the preview is there', async () => {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Annemarie Keller');
  await it.hold(dossier);
  const read = makeGate();
  const { store } = it;
  const contactsOf = store.contactsOf.bind(store);
  const asked = vi.spyOn(store, 'contactsOf').mockImplementation(async (id) => {
    await read.passed;
    return contactsOf(id);
  });
  const printed = printDialog();
  const onClose = vi.fn();
  await mount(it, <SheetOverDossier onClose={onClose} />);
  useDesk.setState({ open: dossier.id });
  await expect.element(page.getByRole('radio', { name: 'Dossier', exact: true })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(1);
  expect(onClose).not.toHaveBeenCalled();
  read.open();
  await expect.poll(() => printed.mock.calls.length).toBe(1);
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('what holds nothing says so, and Enter prints nothing', async () => {
  const it = await openTestBinder();
  const printed = printDialog();
  const onClose = vi.fn();
  await mount(it, <PrintPanel onClose={onClose} />);
  await page.getByRole('radio', { name: 'Tagesliste' }).click();
  await expect.element(page.getByText('Hinter diesem Tag liegt nichts.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Drucken …' })).toBeDisabled();
  expect(onClose).not.toHaveBeenCalled();
  expect(printed).not.toHaveBeenCalled();
});
