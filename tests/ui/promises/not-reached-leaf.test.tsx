import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import { changeBinder } from '@renderer/actions/change-binder';
import { logContact } from '@renderer/actions/log-contact';
import { useDesk } from '@renderer/state/desk';
import { NotReachedLeaf } from '@renderer/ui/promises/not-reached-leaf';
import { behindDay, behindMonth, closedOn, pile, type Place } from '@shared/domain/filing/place';
import { type CustomerClass, emptyCard } from '@shared/domain/records/dossier';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { dossierNamed, reportOf, testInstant } from '../../support/builders';
import { mountView } from '../../support/mounted-view';
import { done, openTestBinder } from '../../support/test-binder';

const day = behindDay(plainDate('2026-03-13'));
const names = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('button span')?.textContent);

async function withCustomers() {
  const it = await openTestBinder();
  const customer = (name: string, kind: CustomerClass | null, reached: string | null, place: Place = day) =>
    dossierNamed(it.id, name, {
      card: { ...emptyCard, name, class: kind },
      place,
      lastReached: reached === null ? null : { date: plainDate(reached), time: clockTime('09:00') },
    });
  const long = customer('Adler', 'A', '2025-12-12', behindMonth(month('2026-09')));
  await it.hold(
    customer('Braun', 'B', '2025-09-01', pile),
    customer('Çelik', 'A', '2026-01-30'),
    customer('Dorn', 'A', '2026-01-23'),
    long,
    customer('Ehrlich', 'A', '2025-01-01', closedOn(plainDate('2026-03-02'), 'noNeed')),
    customer('Frost', 'C', '2025-01-01'),
    customer('Gold', null, '2025-01-01'),
    customer('Huber', 'A', null),
    dossierNamed(it.id, 'Igel', {
      card: { ...emptyCard, name: 'Igel', class: 'A' },
      createdAt: testInstant - 90 * 86_400_000,
    }),
    { ...customer('Jung', 'A', '2025-01-01'), binnedAt: testInstant },
  );
  const rhythms = { A: { every: 4, warnAfter: 6 }, B: { every: 8, warnAfter: 12 }, C: null };
  done(await changeBinder(it.context, it.id, (binder) => ({ ...binder, rhythms })));
  return { it, long };
}

test('shows who was not reached for too long, the best class first, the longest first, wherever they lie', async () => {
  await withCustomers().then(({ it }) => mountView(it, <NotReachedLeaf />));
  await expect.element(page.getByRole('status')).toHaveTextContent('4 Kunden sind länger nicht erreicht');
  await expect.poll(names).toEqual(['Adler', 'Igel', 'Dorn', 'Braun']);
  await expect.element(page.getByText('A-Kunden: alle 4 Wochen, Hinweis nach 6')).toBeVisible();
  await expect.element(page.getByRole('listitem').first()).toHaveTextContent('13 Wochen');
});

test('a customer who is reached leaves the list, and the next one lies open', async () => {
  const { it, long } = await withCustomers();
  await mountView(it, <NotReachedLeaf />);
  await expect.poll(() => useDesk.getState().open).toBe(long.id);
  done(await logContact(it.context, long.id, reportOf('spoke', day)));
  await expect.poll(names).toEqual(['Igel', 'Dorn', 'Braun']);
  await expect.poll(() => useDesk.getState().open).not.toBe(long.id);
});

test('finds them among many, a portion at a time', async () => {
  const it = await openTestBinder();
  const dossiers = Array.from({ length: 900 }, (_, number) => {
    const fields = { card: { ...emptyCard, name: `Kunde ${number}`, class: 'A' as const }, place: day };
    const reached = number % 300 === 299 ? '2025-01-01' : '2026-03-12';
    const lastReached = { date: plainDate(reached), time: clockTime('09:00') };
    return dossierNamed(it.id, fields.card.name, { ...fields, lastReached });
  });
  await it.hold(...dossiers);
  const rhythms = { A: { every: 4, warnAfter: 6 }, B: null, C: null };
  done(await changeBinder(it.context, it.id, (binder) => ({ ...binder, rhythms })));
  await mountView(it, <NotReachedLeaf />);
  await expect.poll(() => names().sort()).toEqual(['Kunde 299', 'Kunde 599', 'Kunde 899']);
});

test('without any rhythm it says where one is set', async () => {
  const it = await openTestBinder();
  await mountView(it, <NotReachedLeaf />);
  await expect.element(page.getByText('Noch hat keine Klasse einen Kontaktrhythmus.')).toBeVisible();
  await page.getByRole('button', { name: 'Kontaktrhythmus einstellen' }).click();
  expect(useDesk.getState().view).toEqual({ name: 'settings' });
});
