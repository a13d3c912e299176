import { expect, type Page } from '@playwright/test';

/** A Friday in the middle of the month: the sample's page of today is full. */
export const sampleDay = '2026-03-13T08:00:00+01:00';

/** Opens the sample binder from an empty one's invitation, in whichever language the page is. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Muster-Ringbuch öffnen|Open the sample binder/ }).click();
  await expect(page.getByRole('complementary', { name: /Muster-Ringbuch|Sample binder/ })).toBeVisible();
  await expect(page.getByRole('form', { name: /Kontakt eintragen|Log contact/ })).toBeVisible();
}
