import { expect } from '@playwright/test';
import { workThroughADay, smokeDay } from '../support/smoke-flow';
import { test } from './launch';

test.use({ locale: 'de-DE' });

test('the smoke flow runs in the desktop app: import, ten dossiers, restart, undo', async ({ launch }) => {
  test.setTimeout(180_000);
  const openAtSmokeDay = async () => {
    const { app, page } = await launch();
    await page.clock.install({ time: smokeDay });
    await page.reload();
    return { app, page };
  };
  const first = await openAtSmokeDay();
  await expect(first.page).toHaveURL('app://ringbuch/');
  await workThroughADay(first.page, async () => {
    await first.app.close();
    return (await openAtSmokeDay()).page;
  });
});
