import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { changeBinder } from '@renderer/actions/change-binder';
import { openDossier } from '@renderer/state/desk';
import { LogStrip } from '@renderer/ui/log-strip/log-strip';
import { SheetStrip } from '@renderer/ui/log-strip/sheet-strip';
import { behindDay } from '@shared/domain/filing/place';
import { plainDate } from '@shared/domain/time/plain-date';
import { dossierNamed } from '../../support/builders';
import { mountView } from '../../support/mounted-view';
import { done, openTestBinder } from '../../support/test-binder';

test('a proposed day says from which free day it was moved, as a typed one does', async () => {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller');
  await it.hold(keller);
  const leave = [{ id: 'crete', name: 'Kreta', from: plainDate('2026-04-10'), until: plainDate('2026-04-14') }];
  done(await changeBinder(it.context, it.id, (binder) => ({ ...binder, leave })));
  await mountView(it, <LogStrip dossier={keller} />);
  openDossier(keller.id);
  const field = page.getByRole('textbox', { name: 'Ablegen hinter' });
  const moved = 'hinter Di., 14. Apr. – verschoben von Fr., 10. Apr. (abwesend: Kreta)';
  await userEvent.click(page.getByText('Gesprochen'));
  await expect
    .element(field)
    .toHaveAccessibleDescription(new RegExp(`^Vorschlag nach „Gesprochen“: ${escaped(moved)}`));
  await userEvent.fill(field, 'in 4 Wochen');
  await expect.element(field).toHaveAccessibleDescription(new RegExp(`^${escaped(moved)}`));
});

test('so does the next day of a loose sheet', async () => {
  const it = await openTestBinder();
  const place = behindDay(plainDate('2026-03-13'));
  const sheet = { repeats: { every: 1, unit: 'weeks' }, turn: null } as const;
  const report = { ...dossierNamed(it.id, 'Wochenbericht', { place }), sheet };
  await it.hold(report);
  const leave = [{ id: 'crete', name: 'Kreta', from: plainDate('2026-03-19'), until: plainDate('2026-03-24') }];
  done(await changeBinder(it.context, it.id, (binder) => ({ ...binder, leave })));
  await mountView(it, <SheetStrip sheet={report} />);
  openDossier(report.id);
  const moved = 'hinter Di., 24. März – verschoben von Fr., 20. März (abwesend: Kreta)';
  await expect
    .element(page.getByRole('textbox', { name: 'Ablegen hinter' }))
    .toHaveAccessibleDescription(new RegExp(escaped(moved)));
});

function escaped(text: string): string {
  return text.replace(/[.()]/g, '\\$&');
}
