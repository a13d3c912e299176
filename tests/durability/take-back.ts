import { expect, type Page } from '@playwright/test';
import { Desk } from '../support/desk';

/** Takes back what the recovery page proposes first. */
export async function takeBack(page: Page): Promise<Desk> {
  await page.getByRole('button', { name: 'Wiederherstellen' }).click();
  await page.getByRole('button', { name: 'Ringbuch öffnen' }).click();
  return Desk.of(page);
}

/**
 * The desk after a power cut. Once in hundreds the engine throws its files away; then everything is to come back by the way that the recovery
 * page proposes.
 */
export async function deskAfterCut(page: Page): Promise<{ readonly desk: Desk; readonly takenBack: boolean }> {
  const recovery = page.getByRole('heading', { level: 1, name: 'Wiederherstellung' });
  await expect(recovery.or(page.getByRole('navigation', { name: 'Hauptnavigation' }))).toBeVisible();
  if (!(await recovery.isVisible())) return { desk: await Desk.of(page), takenBack: false };
  return { desk: await takeBack(page), takenBack: true };
}
