import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { behindDay } from '@shared/domain/filing/place';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { changeBinder } from '@renderer/actions/change-binder';
import { dossierNamed } from '../../support/builders';
import { done } from '../../support/test-binder';
import { openSettings } from './settings-desk';

const leave = page.getByRole('region', { name: 'Urlaub und Abwesenheit' });
const field = (name: string) => leave.getByRole('textbox', { name });
const coming = leave.getByRole('list', { name: 'Kommende Abwesenheit' });

async function enter(name: string, first: string, last: string): Promise<void> {
  await userEvent.fill(field('Name'), name);
  await userEvent.fill(field('Erster Tag'), first);
  await userEvent.fill(field('Letzter Tag'), last);
  await userEvent.keyboard('{Enter}');
}

const tuesday = plainDate('2026-10-06');

test('a leave is entered with its last day included, changed and removed, each as a step of its own', async () => {
  const desk = await openSettings();
  await enter('Kreta', '5.10.', '16.10.');
  await expect.element(coming).toHaveTextContent('Kreta Mo., 5. Okt. bis Fr., 16. Okt. 10 Arbeitstage');
  await expect.element(coming.getByRole('listitem')).toHaveFocus();
  const [entered] = (await desk.binder()).leave;
  expect(entered).toMatchObject({ name: 'Kreta', from: '2026-10-05', until: '2026-10-17' });

  await userEvent.click(leave.getByRole('button', { name: 'Kreta (Mo., 5. Okt. bis Fr., 16. Okt.) ändern' }));
  await expect.element(field('Name')).toHaveFocus();
  await expect.element(field('Letzter Tag')).toHaveValue('16.10.2026');
  await userEvent.fill(field('Letzter Tag'), '9.10.');
  await userEvent.click(leave.getByRole('button', { name: 'Ändern', exact: true }));
  await expect.element(coming).toHaveTextContent('bis Fr., 9. Okt. 5 Arbeitstage');
  expect((await desk.binder()).leave).toEqual([{ ...entered, until: '2026-10-10' }]);

  await userEvent.click(leave.getByRole('button', { name: 'Kreta (Mo., 5. Okt. bis Fr., 9. Okt.) entfernen' }));
  await expect.element(coming).not.toBeInTheDocument();
  await expect.element(field('Name')).toHaveFocus();
  await desk.undo();
  await desk.undo();
  expect((await desk.binder()).leave).toEqual([entered]);
});

test('while it is typed, it says what is meant, what falls into it, and what it overlaps', async () => {
  const desk = await openSettings();
  const { test: it } = desk;
  const promise = { date: tuesday, time: null, words: '', givenOn: plainDate('2026-03-13'), moves: 0 };
  await it.hold(
    dossierNamed(it.id, 'Amsel', { place: behindDay(tuesday), promise }),
    dossierNamed(it.id, 'Drossel', { place: behindDay(tuesday, clockTime('09:30')) }),
    dossierNamed(it.id, 'Fink', { place: behindDay(plainDate('2026-10-16')) }),
    dossierNamed(it.id, 'Meise', { place: behindDay(plainDate('2026-10-17')) }),
  );
  await enter('Messe', '12.10.', '');
  await expect.element(coming).toHaveTextContent('Nichts liegt an diesen Tagen.');
  await userEvent.fill(field('Erster Tag'), '5.10.');
  await userEvent.fill(field('Letzter Tag'), '16.10.');
  const meaning = leave.getByRole('status');
  await expect.element(meaning).toHaveTextContent('Mo., 5. Okt. bis Fr., 16. Okt., 9 Arbeitstage');
  await expect.element(meaning).toHaveTextContent('3 Dossiers liegen an diesen Tagen, zusammen 36 min.');
  await expect
    .element(meaning)
    .toHaveTextContent('Zugesagt: Amsel (Di., 6. Okt.). Mit Uhrzeit: Drossel (Di., 6. Okt.).');
  await expect.element(meaning).toHaveTextContent('Überschneidet sich mit: Messe.');
  await userEvent.keyboard('{Enter}');
  await expect.element(coming.getByRole('listitem').first()).toHaveTextContent('Urlaub Mo., 5. Okt.');
  await expect.element(coming.getByRole('listitem').first()).toHaveTextContent('Überschneidet sich mit: Messe.');
  await expect.element(coming.getByRole('listitem').last()).toHaveTextContent('Überschneidet sich mit: Urlaub.');
});

test('what is no range is refused at the field that has to change', async () => {
  const desk = await openSettings();
  await userEvent.click(leave.getByRole('button', { name: 'Abwesenheit eintragen' }));
  await expect.element(field('Erster Tag')).toHaveAccessibleDescription(/Schreiben Sie ein Datum/);
  await enter('Kreta', '5.10.2026', '4.10.2026');
  await expect
    .element(field('Letzter Tag'))
    .toHaveAccessibleDescription('Der letzte Tag liegt vor dem ersten. Schreiben Sie einen späteren Tag.');
  await enter('Kreta', 'irgendwann', '');
  await expect.element(field('Erster Tag')).toHaveAccessibleDescription(/Dieses Datum wurde nicht verstanden/);
  expect((await desk.binder()).leave).toEqual([]);
});

test('leave that is over stays on record, folded away', async () => {
  const desk = await openSettings();
  await enter('Skifahren', '2.2.2026', '6.2.2026');
  const over = leave.getByText('Vergangenes: 1 Eintrag');
  await expect.element(over).toBeVisible();
  await expect.element(coming).not.toBeInTheDocument();
  await expect.element(leave.getByText('Skifahren')).not.toBeVisible();
  await userEvent.click(over);
  await expect.element(leave.getByText('Skifahren')).toBeVisible();
  expect((await desk.binder()).leave).toMatchObject([{ from: '2026-02-02', until: '2026-02-07' }]);
});

test('a change in another window shows at once', async () => {
  const desk = await openSettings();
  const crete = { id: 'crete', name: 'Kreta', from: plainDate('2026-10-05'), until: plainDate('2026-10-17') };
  done(await changeBinder(desk.test.context, desk.test.id, (binder) => ({ ...binder, leave: [crete] })));
  await expect.element(coming).toHaveTextContent('Kreta');
});
