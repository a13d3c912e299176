import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from '../../scripts/lib/paths.mjs';
import { Desk } from './desk';

/** A working day in spring 2026, on which many of the imported dates are overdue. */
export const smokeDay = '2026-03-13T09:00:00Z';

interface Worked {
  readonly email: string;
  readonly name: string;
  /** Where it was filed, as the message said: "hinter Mo., 16. März". */
  readonly place: string;
}

/** One contact each: the outcome's key, and a date where the proposal is not taken. */
const contacts: readonly { readonly key: number; readonly date?: string }[] = [
  { key: 1 },
  { key: 2 },
  { key: 3, date: 'in 10 tagen' },
  { key: 4, date: '27.3. 9:30' },
  { key: 5 },
  { key: 6, date: 'next tuesday 14:00' },
  { key: 7, date: 'juli' },
  { key: 8 },
  { key: 9, date: '5 july' },
  { key: 2, date: 'fr' },
];

/**
 * The main job from end to end, the same in both editions: import 1,000 customers, work ten dossiers with different
 * outcomes, restart, find everything in its place, and take three back.
 * @param restart ends the app and opens it again on the same data, on the same day.
 */
export async function workThroughADay(page: Page, restart: () => Promise<Page>): Promise<void> {
  const desk = await Desk.of(page);
  await importThousand(desk);
  await desk.goTo('Heute');
  const worked: Worked[] = [];
  for (const { key, date } of contacts) worked.push(await workOpenDossier(desk, key, date));
  await expect(desk.page.getByText('10 erledigt', { exact: true })).toBeVisible();

  const later = await Desk.of(await restart());
  await expect(later.page.getByText('10 erledigt', { exact: true })).toBeVisible();
  for (const each of worked) await expectLying(later, each, each.place);
  await expectNothingLost(later);

  await later.goTo('Heute');
  for (const left of [9, 8, 7]) {
    await later.undo();
    // Each is waited for: the message of the one before says the same.
    await expect(later.page.getByText(`${left} erledigt`, { exact: true })).toBeVisible();
  }
  for (const each of worked.slice(0, 7)) await expectLying(later, each, each.place);
  for (const each of worked.slice(7)) {
    await later.lookUp(each.email, each.name);
    await expect(later.rightPage).not.toContainText(`Liegt ${each.place}`);
    await expect(later.rightPage).not.toContainText('Was der Kunde gesagt hat');
    await later.page.keyboard.press('Escape');
  }
  await expectNothingLost(later);
}

async function importThousand(desk: Desk): Promise<void> {
  await desk.goTo('Import');
  await desk.page.locator('input[type="file"]').setInputFiles(join(root, 'tests/fixtures/csv/customers-1000.csv'));
  await desk.page.getByRole('button', { name: '1.000 Dossiers importieren' }).click();
  await expect(desk.notice).toContainText('1.000 Dossiers importiert');
}

async function workOpenDossier(desk: Desk, key: number, date: string | undefined): Promise<Worked> {
  const email =
    (await desk.rightPage
      .getByRole('link', { name: /@firma\.example/ })
      .first()
      .textContent()) ?? '';
  const name = (await desk.openName.textContent()) ?? '';
  await desk.log(key, 'Was der Kunde gesagt hat', date);
  const filed = desk.notice.getByText(`${name}: eingetragen, abgelegt`);
  await expect(filed).toBeVisible();
  const place = /abgelegt (.+)\.$/.exec((await filed.textContent()) ?? '')?.[1] ?? 'nirgends';
  await expect(desk.rightPage.getByRole('link', { name: email })).toHaveCount(0);
  return { email, name, place };
}

async function expectLying(desk: Desk, { email, name }: Worked, place: string): Promise<void> {
  await desk.lookUp(email, name);
  await expect(desk.rightPage).toContainText(`Liegt ${place}`);
  await expect(desk.rightPage).toContainText('Was der Kunde gesagt hat');
  await desk.page.keyboard.press('Escape');
}

async function expectNothingLost(desk: Desk): Promise<void> {
  await desk.goTo('Ringbuch');
  await expect(desk.leftPage).toContainText(/1\.000 Dossiers: .* 0 verloren\./);
}
