import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Sheets } from '@renderer/ui/print/sheets';
import { dayListOf } from '@shared/domain/printing/day-list';
import { dossierParts, dossierPrint } from '@shared/domain/printing/dossier-print';
import { papers } from '@shared/domain/printing/paper';
import { behindDay } from '@shared/domain/filing/place';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { shippedOutcomes } from '@shared/domain/records/outcome';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { contactWith, dossierNamed } from '../../support/builders';
import { mount } from '../../support/mount';
import { openTestBinder } from '../../support/test-binder';

const today = plainDate('2026-03-13');

test('a log of 200 entries is printed whole, newest first, with the columns named', async () => {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Annemarie Keller');
  const contacts = Array.from({ length: 200 }, (_, index) => contactWith(dossier, { text: `Talk ${index + 1}` }));
  await mount(
    it,
    <Sheets
      matter={{ kind: 'dossier', print: dossierPrint(dossier, contacts, new Set(dossierParts), 'all'), today }}
      paper={papers.a4}
    />,
  );
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Annemarie Keller');
  const rows = page.getByRole('table').getByRole('row');
  await expect.poll(() => rows.elements().length).toBe(201);
  expect(
    rows
      .elements()
      .slice(1)
      .map((row) => /Talk (\d+)/.exec(row.textContent)?.[1]),
  ).toEqual(contacts.map((_, index) => String(index + 1)));
  const columns = page.getByRole('columnheader').elements();
  expect(columns.map(({ textContent }) => textContent)).toEqual(['Wann', 'Ergebnis', 'Was besprochen wurde']);
  expect(columns.every((column) => column.getAttribute('scope') === 'col')).toBe(true);
  expect(document.querySelector('[lang="de-DE"]')).not.toBeNull();
});

test('a dossier of which nothing is known says so, and names that are code stay names', async () => {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, `<img src=x onerror="document.title='taken'">`);
  const print = dossierPrint(dossier, [], new Set(dossierParts), 'all');
  await mount(it, <Sheets matter={{ kind: 'dossier', print, today }} paper={papers.a4} />, 'en');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('<img src=x');
  await expect.element(page.getByText('Nothing is written down yet.')).toBeInTheDocument();
  expect(document.title).not.toBe('taken');
});

test('what was left out of the log is counted', async () => {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller');
  const contacts = Array.from({ length: 13 }, () => contactWith(dossier));
  const print = dossierPrint(dossier, contacts, new Set(['log']), 'newest');
  await mount(it, <Sheets matter={{ kind: 'dossier', print, today }} paper={papers.a4} />);
  await expect.element(page.getByText('3 ältere Kontakte sind nicht mitgedruckt.')).toBeInTheDocument();
});

test("a day's list has room to write for all that is still to do, and the result of what is done", async () => {
  const it = await openTestBinder();
  const open = dossierNamed(it.id, 'Brandt', { place: behindDay(today) });
  const phones = ['0221 4710-555', '0176 040690-33'];
  const done = { ...dossierNamed(it.id, 'Keller'), place: behindDay(plainDate('2026-03-27')) };
  const contact = contactWith(done, { cameFrom: behindDay(today), outcomeId: 'noAnswer' });
  const list = dayListOf(
    { dossiers: [{ ...open, card: { ...open.card, phones } }], done: [{ dossier: done, contact }] },
    today,
  );
  const ground = { work: new Map(), estimates: shippedEstimates, calendar: mondayToFriday, today, done: 0 };
  const outcomes = shippedOutcomes;
  const figures = dayFigures(today, ground);
  await mount(it, <Sheets matter={{ kind: 'day', list, figures, outcomes, today }} paper={papers.letter} />, 'en');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect.element(row('Keller')).toHaveTextContent('No answer, filed behind Fri 27 Mar');
  await expect.element(row('Brandt').getByText(phones[1] ?? '')).toBeInTheDocument();
  expect(
    row('Brandt')
      .getByRole('cell')
      .elements()
      .filter(({ textContent }) => textContent === ''),
  ).toHaveLength(4);
  await expect.element(page.getByRole('list', { name: 'Outcome' })).toHaveTextContent('1 Spoke2 No answer');
});
