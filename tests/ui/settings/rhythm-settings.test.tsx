import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { undo } from '@renderer/actions/undo';
import { RhythmSettings } from '@renderer/ui/settings/rhythm-settings';
import { holdNextCommit } from '../../support/held-commit';
import { mountView } from '../../support/mounted-view';
import { done, openTestBinder } from '../../support/test-binder';

const ofA = () => page.getByRole('group', { name: 'A-Kunden' });
const onA = () => ofA().getByRole('checkbox');
const every = () => ofA().getByRole('spinbutton', { name: /^alle/ });
const warnAfter = () => ofA().getByRole('spinbutton', { name: /^Hinweis nach/ });

async function open() {
  const it = await openTestBinder();
  await mountView(it, <RhythmSettings />);
  await expect.element(onA()).not.toBeChecked();
  return { it, stored: async () => (await it.store.binder(it.id))?.rhythms };
}

test('a class has no rhythm until it is switched on, and begins with a usual one', async () => {
  const { it, stored } = await open();
  await expect.element(ofA()).toHaveTextContent('kein Rhythmus');
  await userEvent.click(onA());
  await expect.element(every()).toHaveValue(4);
  await expect.poll(stored).toEqual({ A: { every: 4, warnAfter: 6 }, B: null, C: null });
  await expect.element(onA()).toHaveFocus();
  done(await undo(it.context, it.id));
  await expect.element(onA()).not.toBeChecked();
});

test('what is typed is stored with Enter or when the line is left, as one step', async () => {
  const { it, stored } = await open();
  await userEvent.click(onA());
  await userEvent.fill(every(), '2');
  await userEvent.keyboard('{Enter}');
  await expect.poll(stored).toMatchObject({ A: { every: 2, warnAfter: 6 } });
  await expect.element(every()).toHaveFocus();
  const before = await it.store.newestSeq();
  await userEvent.fill(every(), '3');
  await userEvent.fill(warnAfter(), '5');
  await userEvent.click(page.getByRole('group', { name: 'B-Kunden' }).getByRole('checkbox'));
  await expect.poll(stored).toMatchObject({ A: { every: 3, warnAfter: 5 }, B: { every: 8, warnAfter: 12 } });
  expect(await it.store.newestSeq()).toBe(before + 2);
});

test('what makes no sense is not stored, and the line says why', async () => {
  const { stored } = await open();
  await userEvent.click(onA());
  await userEvent.fill(warnAfter(), '3');
  await userEvent.keyboard('{Enter}');
  await expect.element(ofA().getByRole('alert')).toHaveTextContent('Der Hinweis kann nicht früher kommen');
  for (const typed of ['', '0', '521']) {
    await userEvent.fill(warnAfter(), typed);
    await userEvent.keyboard('{Enter}');
    await expect.element(ofA().getByRole('alert')).toHaveTextContent('Schreiben Sie ganze Wochen von 1 bis 520.');
  }
  expect(await stored()).toMatchObject({ A: { every: 4, warnAfter: 6 } });
  await userEvent.fill(warnAfter(), '520');
  await userEvent.keyboard('{Enter}');
  await expect.element(ofA().getByRole('alert')).toBeEmptyDOMElement();
  await expect.poll(stored).toMatchObject({ A: { every: 4, warnAfter: 520 } });
});

test('what is typed stays when the switching on is stored only then', async () => {
  const { it, stored } = await open();
  const commit = holdNextCommit(it.store);
  await userEvent.click(onA());
  await expect.poll(() => commit.asked.mock.calls.length).toBe(1);
  await userEvent.fill(every(), '2');
  commit.answer();
  await expect.poll(stored).toMatchObject({ A: { every: 4 } });
  await expect.element(onA()).toBeChecked();
  await expect.element(every()).toHaveValue(2);
  await userEvent.keyboard('{Enter}');
  await expect.poll(stored).toMatchObject({ A: { every: 2 } });
});
