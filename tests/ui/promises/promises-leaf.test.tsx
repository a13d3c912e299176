import { page, userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { logContact } from '@renderer/actions/log-contact';
import { useDesk } from '@renderer/state/desk';
import { PromisesLeaf } from '@renderer/ui/promises/promises-leaf';
import { behindDay, closedOn, pile } from '@shared/domain/filing/place';
import { clockTime } from '@shared/domain/time/clock-time';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { dossierNamed, reportOf } from '../../support/builders';
import { mountView } from '../../support/mounted-view';
import { done, openTestBinder } from '../../support/test-binder';

const today = plainDate('2026-03-13');
const promise = { date: today, time: null, words: '', givenOn: plainDate('2026-03-02'), moves: 0 };

async function open() {
  const it = await openTestBinder();
  const promised = (name: string, fields: Partial<typeof promise>, place = behindDay(fields.date ?? today)) =>
    dossierNamed(it.id, name, { promise: { ...promise, ...fields }, place });
  const late = promised('Adler', { date: plainDate('2026-03-11'), words: 'nach der Messe', moves: 2 });
  const dossiers = [
    late,
    promised('Braun', {}),
    { ...promised('Çelik', {}), promise: { ...promise, time: clockTime('09:30') } },
    promised('Dorn', { date: plainDate('2026-03-20') }, behindDay(plainDate('2026-03-23'))),
    { ...promised('Ehrlich', { date: plainDate('2026-04-01') }), place: closedOn(today, 'noNeed') },
    dossierNamed(it.id, 'Nur geplant', { place: behindDay(today) }),
  ];
  await it.hold(...dossiers);
  await mountView(it, <PromisesLeaf />);
  await expect.element(list('Überfällig').getByRole('listitem')).toBeVisible();
  return { it, late };
}

const list = (name: string) => page.getByRole('list', { name });
const namesIn = (name: string) =>
  list(name)
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('button span')?.textContent);

describe('the list of promises', () => {
  test('has what is over first, then today by the hour, then what is coming, and says how many', async () => {
    await open();
    await expect.element(page.getByRole('status')).toHaveTextContent('5 offene Zusagen, 1 überfällig, 2 für heute');
    expect(namesIn('Überfällig')).toEqual(['Adler']);
    expect(namesIn('Heute')).toEqual(['Çelik', 'Braun']);
    expect(namesIn('Kommend')).toEqual(['Dorn', 'Ehrlich']);
  });

  test('tells the words, when it was given and how often it moved; and where the dossier lies when that is elsewhere', async () => {
    await open();
    await expect
      .element(list('Überfällig'))
      .toHaveTextContent('11.3.Adler„nach der Messe“ · zugesagt am 2. März · 2-mal verschoben2 Tage überfällig');
    await expect.element(list('Kommend')).toHaveTextContent('Liegt hinter Mo., 23. März');
    await expect.element(list('Kommend')).toHaveTextContent('Liegt geschlossen: Kein Bedarf');
    expect(list('Heute').element().textContent).not.toContain('gefährdet');
  });

  test('shows only those at risk when asked, and says that it does', async () => {
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Nur gefährdete (2)' }));
    await expect.element(page.getByRole('status')).toHaveTextContent('(2 von 5 gezeigt)');
    expect(namesIn('Kommend')).toEqual(['Dorn', 'Ehrlich']);
    await expect.element(list('Heute')).not.toBeInTheDocument();
  });

  test('looks up what is opened, and follows what becomes of it', async () => {
    const { it, late } = await open();
    await userEvent.click(page.getByRole('button', { name: /^Adler/ }));
    expect(useDesk.getState()).toMatchObject({ open: late.id });
    expect(useDesk.getState().lookedUpFrom).not.toBeNull();
    done(await logContact(it.context, late.id, reportOf('spoke', pile)));
    await expect.element(page.getByRole('status')).toHaveTextContent('4 offene Zusagen, 2 für heute');
  });
});

test('a long list draws only what is on screen', async () => {
  const it = await openTestBinder();
  const dossiers = Array.from({ length: 1_000 }, (_, number) =>
    dossierNamed(it.id, `Kunde ${number}`, { promise: { ...promise, date: addDays(today, number) }, place: pile }),
  );
  await it.hold(...dossiers);
  await mountView(it, <PromisesLeaf />);
  await expect.element(page.getByText('1.000', { exact: false }).first()).toBeVisible();
  const drawn = () => page.getByRole('listitem').elements().length;
  // What draws long lists comes with the first one.
  await expect.poll(drawn).toBeGreaterThan(5);
  expect(drawn()).toBeLessThan(80);
});

test('a binder without promises says how one is made', async () => {
  const it = await openTestBinder();
  await mountView(it, <PromisesLeaf />);
  await expect.element(page.getByText('Keine offene Zusage')).toBeVisible();
  await expect.element(page.getByText(/Schalter „Dem Kunden zugesagt“/)).toBeVisible();
});
