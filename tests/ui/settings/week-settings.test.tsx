import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSettings } from './settings-desk';

const week = page.getByRole('region', { name: 'Arbeitswoche' });
const time = (weekday: string) => week.getByRole('textbox', { name: `Zeit am ${weekday}` });

test('the capacity of a weekday is typed in hours or minutes, and each change can be undone', async () => {
  const desk = await openSettings();
  await expect.element(time('Montag')).toHaveValue('7 h');
  await userEvent.fill(time('Montag'), '7:30');
  await userEvent.keyboard('{Enter}');
  await expect.element(time('Montag')).toHaveValue('7 h 30 min');
  await userEvent.fill(time('Freitag'), '210');
  await userEvent.tab();
  await expect.element(time('Freitag')).toHaveValue('3 h 30 min');
  expect((await desk.binder()).weekMinutes).toEqual([450, 420, 420, 420, 210, 420, 420]);
  await expect.element(week).toHaveTextContent('Zusammen 32 h in der Woche.');
  await desk.undo();
  await expect.element(time('Freitag')).toHaveValue('7 h');
});

test('what is no duration, or longer than a day, is refused and says so', async () => {
  const desk = await openSettings();
  for (const typed of ['viel', '24:01', '1500']) {
    await userEvent.fill(time('Montag'), typed);
    await userEvent.keyboard('{Enter}');
    await expect.element(week.getByRole('alert').first()).toHaveTextContent(`„${typed}“ ist keine Dauer.`);
  }
  await userEvent.keyboard('{Escape}');
  await expect.element(time('Montag')).toHaveValue('7 h');
  expect(await desk.binder()).toEqual(desk.test.binder);
});

test('a weekday is worked or free, and has its minutes back when it is worked again', async () => {
  const desk = await openSettings();
  const monday = week.getByRole('checkbox', { name: 'Montag' });
  await userEvent.fill(time('Montag'), '5 h');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(monday);
  await expect.element(time('Montag')).not.toBeInTheDocument();
  expect((await desk.binder()).workingWeekdays).toEqual([2, 3, 4, 5]);
  await userEvent.click(monday);
  await expect.element(time('Montag')).toHaveValue('5 h');
  await userEvent.fill(time('Montag'), '0');
  await userEvent.keyboard('{Enter}');
  await expect.element(monday).not.toBeChecked();
  expect(await desk.binder()).toMatchObject({
    workingWeekdays: [2, 3, 4, 5],
    weekMinutes: [300, 420, 420, 420, 420, 420, 420],
  });
});

test('a week without a day says what that means', async () => {
  await openSettings();
  for (const weekday of ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag']) {
    await userEvent.click(week.getByRole('checkbox', { name: weekday }));
    await expect.element(time(weekday)).not.toBeInTheDocument();
  }
  await expect.element(week).toHaveTextContent('An keinem Tag wird gearbeitet');
});
