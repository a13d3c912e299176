import { expect, type Page } from '@playwright/test';
import { Desk } from '../support/desk';
import { damages } from './damage';
import { test } from './filled-binder';
import { differences, type Picture } from './picture';
import { faultsOf, pictureOf } from './soundness';
import { readRows } from './stored-rows';

for (const { name, happenTo, mayHitNothing = false, refusesAll = false } of damages)
  test(`${name}: the recovery page says what is missing`, async ({ filled }) => {
    const { profile, store } = filled.copy();
    happenTo(store);
    const { page, close } = await filled.machine.open(profile);
    const recovers = await leadsToRecovery(page);
    if (recovers) {
      await expectCounts(page, filled.holds.size, await dossiersLeft(page));
      await page.getByRole('button', { name: 'Wiederherstellen' }).click();
    } else expect(mayHitNothing).toBe(true);
    if (refusesAll) await expectUnharmed(page);
    else {
      if (recovers) await openRecovered(page);
      await expectWhole(await Desk.of(page), filled.holds);
    }
    await close();
  });

/** At once; or, when the damaged part was not read before, as soon as it is read and the window has been loaded again. */
async function leadsToRecovery(page: Page): Promise<boolean> {
  const title = page.getByRole('heading', { level: 1 });
  if ((await title.textContent()) === 'Wiederherstellung') return true;
  const note = page.getByRole('dialog', { name: 'Dieses Fenster ist nicht mehr auf dem Stand' });
  await page.keyboard.press('b');
  await expect(note.or(page.getByText('0 verloren'))).toBeVisible();
  if (!(await note.isVisible())) return false;
  await note.getByRole('button', { name: 'Neu laden' }).click();
  await expect(title).toHaveText('Wiederherstellung');
  return true;
}

/** What the page says was there, and what it says is there now. */
async function expectCounts(page: Page, then: number, now: number | null): Promise<void> {
  const counts = page.getByRole('table', { name: 'Was da war und was noch da ist' });
  const dossiers = counts.getByRole('row', { name: /^Dossiers/ }).getByRole('cell');
  await expect(dossiers).toHaveText([String(then), now === null ? 'nichts zu lesen' : String(now)]);
}

/** Counted past the app; null when nothing can be read. */
async function dossiersLeft(page: Page): Promise<number | null> {
  const rows = await readRows(page).catch(() => null);
  return rows?.['dossiers']?.length ?? null;
}

async function expectWhole(desk: Desk, holds: Picture): Promise<void> {
  const rows = (await readRows(desk.page)) ?? {};
  expect(faultsOf(rows)).toEqual([]);
  expect(differences(holds, pictureOf(rows))).toEqual([]);
}

async function openRecovered(page: Page): Promise<void> {
  await expect(page.getByText('Alles, was zuletzt gespeichert war, ist wieder da. Es fehlt nichts.')).toBeVisible();
  await page.getByRole('button', { name: 'Ringbuch öffnen' }).click();
}

/** Nothing could be put back; it is said so, and can be tried again. */
async function expectUnharmed(page: Page): Promise<void> {
  await expect(page.getByText('Das ging nicht. Die Daten und die Sicherungen sind, wie sie waren.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Wiederherstellen' })).toBeEnabled();
}
