import { expect } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { test } from './launch';

test.use({ locale: 'de-DE' });

/** The menu bar as the system has it. */
function readMenu(app: ElectronApplication) {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map((section) => ({
      label: section.label,
      items: section.submenu?.items.map(({ type, label, enabled, accelerator, registerAccelerator }) => [
        type,
        label,
        enabled,
        String(accelerator ?? ''),
        registerAccelerator,
      ]),
    })),
  );
}

/** Chooses an item of the menu bar. @returns whether it was still there: the page may have sent another menu. */
function chooseById(app: ElectronApplication, id: string): Promise<boolean> {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    item?.click();
    return Boolean(item);
  }, id);
}

test('the menu bar shows what the page sends, and tells which command was chosen', async ({ app, page }) => {
  await page.evaluate(() => window.ringbuchShell.onCommand((id) => sessionStorage.setItem('chosen', id)));
  // The app may send its own menu once more while it opens.
  await expect(async () => {
    await page.evaluate(() =>
      window.ringbuchShell.showMenu([
        {
          title: 'Dossier',
          items: [
            { kind: 'command', id: 'test.create', title: 'Neues Dossier', keys: 'Ctrl+N', enabled: true },
            { kind: 'separator' },
            { kind: 'command', id: 'test.close', title: 'Dossier schließen', enabled: false },
          ],
        },
        { title: 'Bearbeiten', items: [{ kind: 'role', role: 'copy', title: 'Kopieren' }] },
      ]),
    );
    expect(await readMenu(app)).toEqual([
      {
        label: 'Dossier',
        items: [
          // Shown, not registered: the page handles its keys itself.
          ['normal', 'Neues Dossier', true, 'CommandOrControl+N', false],
          ['separator', '', true, '', true],
          ['normal', 'Dossier schließen', false, '', false],
        ],
      },
      { label: 'Bearbeiten', items: [['normal', 'Kopieren', true, '', false]] },
    ]);
    expect(await chooseById(app, 'test.create')).toBe(true);
  }).toPass();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('chosen'))).toBe('test.create');
});

test("the app's own commands stand in the menu bar, in its language, and can be chosen there", async ({
  app,
  page,
}) => {
  await expect
    .poll(async () => (await readMenu(app)).flatMap(({ items }) => items ?? []))
    .toContainEqual(['normal', 'Neues Dossier', true, 'CommandOrControl+N', false]);
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items?.find(({ label }) => label === 'Neues Dossier')?.click();
  });
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
});
