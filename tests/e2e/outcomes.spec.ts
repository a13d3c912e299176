import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';

const day = '2026-03-13T08:00:00+01:00';

/** Everything here is done with the keyboard alone. */
async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await expect(outcomes(page).first()).toBeVisible();
}

const outcomes = (page: Page) => page.getByRole('list', { name: 'Ergebnisse zur Wahl' }).getByRole('listitem');
const choice = (desk: Desk, name: string) => desk.logStrip.getByRole('radio', { name });

test('an outcome of one’s own gets a key, proposes by attempt, and keeps its name in the log when it is renamed', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, day);
  await desk.createDossier('Annemarie Keller');
  await desk.leaveField();
  await openSettings(page);
  await page.getByRole('button', { name: 'Ergebnis hinzufügen' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Ergebnis hinzufügen' });
  await expect(sheet.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Vorzimmer');
  await page.keyboard.press('Tab');
  // Reached or only tried: the arrows choose.
  await page.keyboard.press('ArrowDown');
  await expect(sheet.getByRole('radio', { name: 'nur versucht' })).toBeChecked();
  await sheet.getByRole('spinbutton', { name: 'Stufe 1: wie viele' }).press('Control+a');
  await page.keyboard.type('2');
  await sheet.getByRole('button', { name: 'Weitere Stufe' }).press('Enter');
  await expect(sheet).toContainText('Vorzimmer: in 2 Arbeitstagen; ab dem 3. Mal in Folge in einer Woche');
  await sheet.getByRole('spinbutton', { name: 'Stufe 2: ab dem wievielten Versuch' }).press('Control+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(outcomes(page).last()).toContainText('ohne Taste');
  await expect(desk.notice).toContainText('Einstellungen geändert.');

  // Up to the second key.
  await page.getByRole('button', { name: 'Vorzimmer nach oben' }).focus();
  for (let place = 9; place >= 2; place--) {
    await page.keyboard.press('Alt+ArrowUp');
    await expect(outcomes(page).nth(place - 1)).toContainText('Vorzimmer');
  }
  await expect(outcomes(page).nth(1)).toContainText(/^2/);

  await page.keyboard.press('s');
  await expect(desk.openName).toHaveText('Annemarie Keller');
  await desk.log(2, 'Ruft zurück, sagt sie.');
  await expect(desk.notice).toContainText('abgelegt hinter Di., 17. März');
  await desk.lookUp('Keller', 'Annemarie Keller');
  await desk.log(2, 'Wieder nicht.');
  await expect(desk.notice).toContainText('abgelegt hinter Fr., 20. März');

  await openSettings(page);
  await page.getByRole('button', { name: 'Vorzimmer ändern' }).press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).press('Control+a');
  await page.keyboard.type('Sekretariat');
  await page.keyboard.press('Enter');
  await expect(outcomes(page).nth(1)).toContainText('Sekretariat');
  await page.getByRole('button', { name: 'Sekretariat aus der Liste nehmen' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Nicht mehr zur Wahl' })).toContainText('Sekretariat');

  await page.keyboard.press('t');
  await expect(desk.section('Erledigt').getByText('Vorzimmer')).toHaveCount(2);
  await desk.lookUp('Keller', 'Annemarie Keller');
  await expect(desk.rightPage.getByText('Vorzimmer')).toHaveCount(2);
  await expect(choice(desk, 'Sekretariat')).toHaveCount(0);
  await desk.chooseOutcome(2);
  await expect(choice(desk, 'Nicht erreicht')).toBeChecked();
});

test('a half-typed entry whose outcome is gone says so, and is filed with another', async ({ page }) => {
  const desk = await Desk.openAt(page, day);
  await desk.createDossier('Jutta Brandt');
  await desk.chooseOutcome(7);
  await page.keyboard.type('Bestellt 40 Stühle');
  await desk.draftStored('Bestellt 40 Stühle');
  await desk.leaveField();
  await openSettings(page);
  await page.getByRole('button', { name: 'Auftrag aus der Liste nehmen' }).press('Enter');
  await expect(page.getByText('„Auftrag“ ist entfernt; damit war nichts eingetragen.')).toBeVisible();

  await page.keyboard.press('s');
  await expect(desk.logStrip.getByRole('alert')).toHaveText(
    'Das vorher gewählte Ergebnis steht nicht mehr zur Wahl. Wählen Sie ein anderes.',
  );
  await expect(desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' })).toHaveValue('Bestellt 40 Stühle');
  await page.keyboard.press('Control+Enter');
  await expect(desk.rightPage).toContainText('Noch ist nichts eingetragen.');
  // While it is being found out that this can't be filed, the strip takes nothing.
  await expect(async () => {
    await desk.leaveField();
    await page.keyboard.press('1');
    await expect(choice(desk, 'Gesprochen')).toBeChecked({ timeout: 500 });
  }).toPass();
  await expect(desk.logStrip.getByRole('alert')).toBeEmpty();
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Jutta Brandt: eingetragen');
});

test('the rhythm of a class is proposed, is told when a date lies too far out, and finds who was forgotten', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, day);
  await desk.createDossier('Gerd Hoffmann');
  await page.getByRole('tab', { name: 'Infokarte' }).press('Enter');
  await page.getByRole('combobox', { name: 'Klasse' }).focus();
  await page.keyboard.type('A');
  await page.keyboard.press('Tab');
  await expect(desk.notice).toContainText('Karte von Gerd Hoffmann geändert');

  await desk.leaveField();
  await openSettings(page);
  await page.getByRole('group', { name: 'A-Kunden' }).getByRole('checkbox').press('Space');
  await expect(page.getByRole('group', { name: 'A-Kunden' }).getByRole('spinbutton', { name: /^alle/ })).toHaveValue(
    '4',
  );
  const every = page.getByRole('group', { name: 'A-Kunden' }).getByRole('spinbutton', { name: /^alle/ });
  await every.press('Control+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(outcomes(page).first()).toContainText('A-Kunden in 2 Wochen');

  await desk.leaveField();
  await page.keyboard.press('s');
  await expect(desk.rightPage).toContainText('alle 2 Wochen');
  await desk.chooseOutcome(1);
  await expect(desk.logStrip).toContainText('hinter Fr., 27. März · alle 2 Wochen für A-Kunden');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1.6.');
  await expect(desk.logStrip).toContainText(
    'Mehr als 6 Wochen ab heute: A-Kunden sollen alle 2 Wochen erreicht werden.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('abgelegt hinter Mo., 1. Juni');

  await page.clock.setFixedTime('2026-04-28T08:00:00+02:00');
  await page.reload();
  await Desk.of(page);
  await desk.search('lange nicht');
  await expect(page.getByRole('option', { name: 'Lange nicht erreicht' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(desk.leftPage).toContainText('Ein Kunde ist länger nicht erreicht, als sein Rhythmus vorsieht.');
  await expect(desk.openName).toHaveText('Gerd Hoffmann');
  await expect(desk.rightPage).toContainText('seit 6 Wochen nicht erreicht');
  await desk.log(1, 'Endlich.');
  await expect(desk.leftPage).toContainText('Niemand ist zu lange nicht erreicht.');
});
