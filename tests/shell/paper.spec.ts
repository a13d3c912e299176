import { Desk } from '../support/desk';
import { dayBefore, dayNames, enterTenFromPaper, fileBehindTheDay } from '../support/paper-flow';
import { test } from './launch';

test.use({ locale: 'de-DE' });

test('ten results are entered from paper in the desktop app', async ({ page }) => {
  test.setTimeout(240_000);
  await page.clock.install({ time: dayBefore });
  await page.reload();
  const desk = await Desk.of(page);
  await fileBehindTheDay(desk, dayNames);
  await enterTenFromPaper(desk);
});
