import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSettings } from './settings-desk';

const days = page.getByRole('region', { name: 'Einzelne Tage' });
const field = (name: string) => days.getByRole('textbox', { name });
const coming = days.getByRole('list', { name: 'Kommende einzelne Tage' });

test('a Saturday is worked, a Friday is free, and either goes again', async () => {
  const desk = await openSettings();
  await userEvent.fill(field('Tag'), 'sa');
  await expect.element(days.getByRole('status')).toHaveTextContent('Samstag, 14. März: sonst frei (Wochenende).');
  await userEvent.fill(field('Zeit für Dossiers'), '4 h');
  await userEvent.fill(field('Notiz'), 'Messe');
  await userEvent.keyboard('{Enter}');
  await expect.element(coming).toHaveTextContent('Sa., 14. März Arbeitstag, 4 h Messe');

  await userEvent.click(days.getByRole('radio', { name: 'Freier Tag' }));
  await userEvent.fill(field('Tag'), '15.5.');
  await expect.element(days.getByRole('status')).toHaveTextContent('Freitag, 15. Mai: sonst ein Arbeitstag mit 7 h.');
  await userEvent.fill(field('Notiz'), 'Brückentag');
  await userEvent.keyboard('{Enter}');
  await expect.element(coming).toHaveTextContent('Fr., 15. Mai Freier Tag Brückentag');
  expect((await desk.binder()).exceptions).toEqual([
    { date: '2026-03-14', minutes: 240, note: 'Messe' },
    { date: '2026-05-15', minutes: 0, note: 'Brückentag' },
  ]);

  await userEvent.click(days.getByRole('button', { name: 'Arbeitstag, 4 h (Sa., 14. März) entfernen' }));
  await expect.element(coming).not.toHaveTextContent('14. März');
  await desk.undo();
  await expect.element(coming).toHaveTextContent('14. März');
});

test('a worked day needs its time, and any day a date', async () => {
  const desk = await openSettings();
  await userEvent.click(days.getByRole('button', { name: 'Tag eintragen' }));
  await expect.element(field('Tag')).toHaveAccessibleDescription(/Schreiben Sie ein Datum/);
  await expect.element(field('Zeit für Dossiers')).toHaveAccessibleDescription(/höchstens 24 h/);
  await userEvent.fill(field('Tag'), '31.2.');
  await userEvent.fill(field('Zeit für Dossiers'), '0');
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Tag')).toHaveAccessibleDescription(/gibt es nicht/);
  expect((await desk.binder()).exceptions).toEqual([]);
});

test('a day that is one already becomes the other', async () => {
  const desk = await openSettings();
  for (const kind of ['Arbeitstag', 'Freier Tag']) {
    await userEvent.click(days.getByRole('radio', { name: kind }));
    await userEvent.fill(field('Tag'), '16.3.');
    if (kind === 'Arbeitstag') await userEvent.fill(field('Zeit für Dossiers'), '90');
    await userEvent.keyboard('{Enter}');
    await expect.element(coming).toHaveTextContent(kind);
  }
  expect((await desk.binder()).exceptions).toEqual([{ date: '2026-03-16', minutes: 0, note: '' }]);
});
