import { flushSync } from 'react-dom';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { goTo, useDesk } from '@renderer/state/desk';
import { TodayStack } from '@renderer/ui/today/today-stack';
import { behindDay } from '@shared/domain/filing/place';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { dossierNamed } from '../../support/builders';
import { mountView } from '../../support/mounted-view';
import { openTestBinder } from '../../support/test-binder';

const friday = plainDate('2026-03-13');
const [thursday, saturday, sunday] = [addDays(friday, -1), addDays(friday, 1), addDays(friday, 2)];

function OpenDay() {
  const view = useDesk((desk) => desk.view);
  const date = view.name === 'today' ? view.date : null;
  return <TodayStack key={date} date={date} />;
}

const names = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('button span')?.textContent);

test('turning the page shows the day beside at once: it was read while there was time', async () => {
  const it = await openTestBinder();
  await it.hold(
    dossierNamed(it.id, 'Freitag', { place: behindDay(friday) }),
    dossierNamed(it.id, 'Samstag', { place: behindDay(saturday) }),
    dossierNamed(it.id, 'Sonntag', { place: behindDay(sunday) }),
  );
  const read = vi.spyOn(it.store, 'day');
  const answered = async () => {
    await Promise.all(read.mock.results.map(({ value }) => value as Promise<unknown>));
    // What was read is handed on before the page is idle again.
    await new Promise((done) => requestIdleCallback(done));
  };
  const daysRead = () => read.mock.calls.map(([, , date]) => date);
  await mountView(it, <OpenDay />);
  await expect.poll(names).toEqual(['Freitag']);
  await expect.poll(daysRead).toEqual([friday, thursday, saturday]);
  await answered();

  flushSync(() => goTo({ name: 'today', date: saturday }));
  expect(names()).toEqual(['Samstag']);
  await expect.poll(daysRead).toContain(sunday);
  await answered();

  flushSync(() => goTo({ name: 'today', date: sunday }));
  expect(names()).toEqual(['Sonntag']);
});
