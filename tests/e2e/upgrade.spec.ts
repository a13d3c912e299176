import { expect, type Page, test } from '@playwright/test';
import schema1 from '../fixtures/schema/schema-1.json' with { type: 'json' };
import schema3 from '../fixtures/schema/schema-3.json' with { type: 'json' };
import { findBarriers } from '../support/barriers';
import { Desk } from '../support/desk';
import { type FrozenDatabase, thawingScript } from '../support/frozen-database';

const older: readonly (readonly [number, FrozenDatabase])[] = [
  [1, schema1],
  [3, schema3],
];

/** As another release has left it, before the app is opened. */
async function leave(page: Page, frozen: FrozenDatabase): Promise<void> {
  await page.goto('/icons/icon-192.png');
  await page.evaluate(thawingScript('ringbuch', frozen));
}

for (const [schema, frozen] of older)
  test(`data of schema ${schema} is brought up by itself, after a backup, and nothing is lost`, async ({ page }) => {
    await leave(page, frozen);
    await page.goto('/');
    const desk = await Desk.of(page);
    await desk.goTo('Ringbuch');
    await expect(desk.leftPage).toContainText(/\d+ Dossiers?: .* 0 verloren\./);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Suchen' }).fill('Aus Sicherung');
    await page.getByRole('option', { name: /Aus Sicherung wiederherstellen/ }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'vor einer Aktualisierung' })).toBeVisible();
  });

test('where no backup can be made it says why, and the user decides', async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('refusing') === null) return;
    FileSystemWritableFileStream.prototype.close = () =>
      Promise.reject(new DOMException('No room', 'QuotaExceededError'));
  });
  await leave(page, schema3);
  await page.evaluate(() => sessionStorage.setItem('refusing', 'yes'));
  await page.goto('/');
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('Die Sicherung vor der Umstellung ist nicht gelungen.');
  await expect(trouble).toContainText('Ihre Daten sind, wie sie waren');
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.evaluate(schemaOf)).toBe(schema3.indexedDbVersion);

  await page.evaluate(() => sessionStorage.removeItem('refusing'));
  await page.getByRole('button', { name: 'Ohne Sicherung umstellen' }).click();
  await Desk.of(page);
  expect(await page.evaluate(schemaOf)).toBeGreaterThan(schema3.indexedDbVersion);
});

/** Runs in the page. */
async function schemaOf(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === 'ringbuch')?.version;
}
