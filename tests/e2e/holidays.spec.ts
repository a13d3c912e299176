import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';

const friday = '2026-03-13T08:00:00+01:00';

async function chooseBavaria(page: Page): Promise<void> {
  const holidays = page.getByRole('region', { name: 'Feiertage' });
  await holidays.getByRole('button', { name: 'Region wählen …' }).click();
  await holidays.getByRole('combobox', { name: 'Land' }).selectOption('Deutschland');
  await holidays.getByRole('combobox', { name: 'Region' }).selectOption('Bayern');
  await expect(holidays.getByRole('list', { name: 'Feiertage 2026' })).toContainText('Fronleichnam');
  await holidays.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(holidays).toContainText('Bayern, Deutschland');
}

test('a region’s holidays are free everywhere by name, and nothing of them loads before it is needed', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const desk = await Desk.openAt(page, friday);
  await desk.goTo('Optionen');
  await expect(page.getByRole('heading', { name: 'Feiertage' })).toBeVisible();
  expect(loaded.filter((url) => url.includes('holiday'))).toEqual([]);
  await chooseBavaria(page);
  expect(loaded.filter((url) => url.includes('holiday-worker'))).not.toEqual([]);

  await desk.createDossier('Reiher');
  await expect(desk.logStrip).toBeVisible();
  await desk.dateField.fill('in 3 wochen');
  await expect(desk.logStrip).toContainText('hinter Di., 7. Apr. – verschoben von Fr., 3. Apr. (Feiertag: Karfreitag)');
  await desk.dateField.fill('6.4.');
  await expect(desk.logStrip).toContainText(
    'hinter Mo., 6. Apr. – Feiertag: Ostermontag; es wird trotzdem dort abgelegt',
  );
  await expect(
    page
      .getByRole('list', { name: 'Trennblätter der Tage' })
      .getByRole('button', { name: /^Freitag, 3. April, Feiertag: Karfreitag,/ }),
  ).toBeVisible();

  // Kept with the binder, they are known without a look-up.
  await page.reload();
  await expect(page.getByRole('button', { name: /^Montag, 6. April, Feiertag: Ostermontag,/ }).first()).toBeVisible();
});

test('the settings lead to each of their sections in the smallest window, too', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const desk = await Desk.openAt(page, friday);
  await desk.goTo('Optionen');
  const contents = page.getByRole('navigation', { name: 'Abschnitte der Optionen' });
  for (const name of ['Einzelne Tage', 'Tasten', 'Arbeitswoche']) {
    await contents.getByRole('link', { name }).press('Enter');
    await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
    await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
    await expect(contents.getByRole('link', { name })).toBeInViewport();
  }
  // The next Tab goes into the section that was turned to.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Montag' })).toBeFocused();
});
