import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { undo } from '@renderer/actions/undo';
import { DividerSettings } from '@renderer/ui/settings/divider-settings';
import { behindDay, behindMonth } from '@shared/domain/filing/place';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { dossierNamed } from '../../support/builders';
import { mountView } from '../../support/mounted-view';
import { done, openTestBinder } from '../../support/test-binder';

const byNumber = () => page.getByRole('radio', { name: 'Nummern 1–31' });
const byDate = () => page.getByRole('radio', { name: 'Datum: dieser Monat und die nächsten 2' });

test('the days are kept by number until dates are chosen; that is one step, and moves nothing', async () => {
  const it = await openTestBinder();
  await it.hold(
    dossierNamed(it.id, 'Bald', { place: behindDay(plainDate('2026-03-17')) }),
    dossierNamed(it.id, 'Im Mai', { place: behindDay(plainDate('2026-05-29')) }),
    dossierNamed(it.id, 'Ohne Tag', { place: behindMonth(month('2026-04')) }),
  );
  const all = () => it.db.dossiers.toArray();
  const before = await all();
  await mountView(it, <DividerSettings />);
  await expect.element(byNumber()).toBeChecked();
  await userEvent.click(byDate());
  await expect.element(byDate()).toBeChecked();
  // The choice shows before it is stored.
  await expect.poll(async () => (await it.store.binder(it.id))?.dividers).toEqual({ kind: 'dated', monthsAhead: 2 });
  expect(await all()).toEqual(before);
  done(await undo(it.context, it.id));
  await expect.element(byNumber()).toBeChecked();
  expect(await all()).toEqual(before);
});
