import { expect, type Locator, type Page } from '@playwright/test';
import { Desk } from './desk';
import { drop, type TestFile } from './dropped-files';

/** The documents of a dossier as their user sees them, in German. */
export const dossier = 'article[data-dossier]';

export const documents = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Dokumente' });
export const rows = (page: Page): Locator => documents(page).getByRole('listitem').getByRole('button');
export const row = (page: Page, name: string): Locator => rows(page).filter({ hasText: name });
export const leaf = (page: Page): Locator => page.getByRole('article', { name: 'Dokument', exact: true });
export const title = (page: Page): Locator => leaf(page).getByRole('heading', { level: 2 });

export async function openDossier(page: Page): Promise<Desk> {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier('Keller');
  await expect(desk.logStrip).toBeVisible();
  await desk.leaveField();
  return desk;
}

export async function openWith(page: Page, ...files: readonly TestFile[]): Promise<Desk> {
  const desk = await openDossier(page);
  await drop(page, dossier, files);
  await expect(desk.notice).toContainText(
    `${files.length === 1 ? 'Dokument' : `${files.length} Dokumente`} zu Keller gelegt`,
  );
  await expect(rows(page).first()).toBeVisible();
  return desk;
}

export const text = (name: string, content = `Inhalt von ${name}`): TestFile => ({ name, content });
