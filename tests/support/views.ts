import { expect, type Page } from '@playwright/test';
import { calculationViews } from './calculation-views';
import { careViews } from './care-views';
import { formViews } from './form-views';
import { playbookViews } from './playbook-views';
import { documentViews } from './document-views';

/** How to get to a view from the desk, in either language. */
export interface ViewSteps {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** Looks different when there is no dossier at all; all others either look the same then or can't be opened. */
  readonly listsDossiers?: true;
}

const leftPage = (page: Page) => page.getByRole('region', { name: /^(Linke Seite|Left page)$/ });
const logStrip = (page: Page) => page.getByRole('form', { name: /Kontakt eintragen|Log contact/ });

const press = (...keys: readonly string[]) =>
  async function pressAll(page: Page) {
    for (const key of keys) await page.keyboard.press(key);
  };

const dialog = (key: string) =>
  async function openDialog(page: Page) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
  };

const command = (title: RegExp) =>
  async function choose(page: Page) {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option', { name: title }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };

const backupRow = (page: Page) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })
    .first();

/** Makes a backup, unless one is looked into already, and opens it. */
async function openBackup(page: Page): Promise<void> {
  await command(/^(Jetzt sichern|Back up now)$/)(page);
  await expect(
    page.getByRole('status').filter({ hasText: /zurückgelesen und geprüft|read back and verified/ }),
  ).toBeVisible();
  await command(/^(Aus Sicherung wiederherstellen|Restore from backup)$/)(page);
  await expect(backupRow(page).or(lookInto(page)).first()).toBeVisible();
  if (await lookInto(page).isVisible()) await lookInto(page).click();
  await expect(backupRow(page)).toBeVisible();
}

/** Into a backup of the sample: one that the app has made by itself may be older than that. */
const lookInto = (page: Page) =>
  page
    .getByRole('listitem')
    .filter({ hasText: /67 dossiers/i })
    .getByRole('button', { name: /hineinsehen$|^Look into the backup/ })
    .first();

/** Enters a leave, unless there is one already, and shows what falls into it. */
async function openAbsenceSheet(page: Page): Promise<void> {
  await command(/^(Abwesenheit eintragen …|Enter absence …)$/)(page);
  const leave = page.getByRole('region', { name: /^(Urlaub und Abwesenheit|Leave and absence)$/ });
  const clear = leave.getByRole('button', { name: /Tage freiräumen …$|clear its days …$/ });
  await expect(leave.getByRole('textbox').first()).toBeVisible();
  if (!(await clear.isVisible())) {
    await leave.getByRole('textbox').nth(1).fill('16.3.2026');
    await leave.getByRole('textbox').nth(2).fill('27.3.2026');
    await page.keyboard.press('Enter');
  }
  await clear.click();
}

/** A sheet about the open dossier that is called by its command. */
const sheetOf = (title: RegExp) =>
  async function call(page: Page) {
    await press('t')(page);
    await expect(logStrip(page)).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option', { name: title }).click();
    await expect(page.getByRole('dialog').getByRole('paragraph').first()).toBeVisible();
  };

/** The sheet of the sample that comes every week. */
async function openSheet(page: Page): Promise<void> {
  await press('t', 'Control+k')(page);
  await page.keyboard.type(/^de/.test(await page.evaluate(() => document.documentElement.lang)) ? 'Wochenb' : 'Weekly');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Wochenbericht|Weekly report/ })
    .click();
  await expect(page.getByRole('form', { name: /Merkblatt erledigen|Do the loose sheet/ })).toBeVisible();
}

/** The print sheet, set to one of the things that can be printed. */
const printing = (kind: string | RegExp) =>
  async function openSheet(page: Page) {
    await press('t')(page);
    await expect(logStrip(page)).toBeVisible();
    await dialog('Control+p')(page);
    await page.getByRole('dialog').getByRole('radio', { name: kind }).check();
  };

/** Every view of the app and everything that is laid over it. */
export const views: readonly ViewSteps[] = [
  { name: 'today', listsDossiers: true, open: press('t') },
  { name: 'another day', listsDossiers: true, open: press('t', ']', ']', ']') },
  { name: 'marked on a day', open: press('t', 'a') },
  {
    name: 'moving by hand',
    open: async (page) => {
      await press('t')(page);
      await expect(logStrip(page)).toBeVisible();
      await page.keyboard.press('Shift+M');
      await expect(page.getByRole('application')).toBeFocused();
    },
  },
  { name: 'binder', listsDossiers: true, open: press('b') },
  {
    name: 'an open divider',
    listsDossiers: true,
    open: async (page) => {
      await press('b')(page);
      await page
        .getByRole('list', { name: /Trennblätter der Monate|Month dividers/ })
        .getByRole('button')
        .first()
        .click();
    },
  },
  { name: 'rebalance', open: dialog('r') },
  { name: 'spread', open: dialog('v') },
  { name: 'deal out', open: press('d') },
  { name: 'first calls', open: dialog('f') },
  { name: 'review', listsDossiers: true, open: press('Shift+T') },
  { name: 'pile', listsDossiers: true, open: press('s') },
  {
    name: 'marked on the pile',
    open: press('s', 'a'),
  },
  {
    name: 'workload',
    listsDossiers: true,
    open: async (page) => {
      await press('w')(page);
      await expect(page.getByRole('grid')).toBeVisible();
    },
  },
  {
    name: 'a day that would be too full',
    open: async (page) => {
      await press('s')(page);
      await expect(logStrip(page)).toBeVisible();
      await logStrip(page)
        .getByRole('textbox', { name: /^(Ablegen hinter|File behind)$/ })
        .fill('13.3.2026');
      await expect(page.getByRole('button', { name: /^(Stattdessen|Rather)/ })).toBeVisible();
    },
  },
  { name: 'closed', listsDossiers: true, open: command(/^(Geschlossene Dossiers|Closed dossiers)$/) },
  { name: 'bin', listsDossiers: true, open: command(/^(Papierkorb|Bin)$/) },
  {
    name: 'history',
    listsDossiers: true,
    open: async (page) => {
      await press('h')(page);
      await expect(page.getByRole('heading', { level: 1, name: /^(Verlauf|History)$/ })).toBeVisible();
    },
  },
  { name: 'import', open: press('i') },
  {
    name: 'results from paper',
    listsDossiers: true,
    open: async (page) => {
      await press('Shift+E')(page);
      await expect(
        page.getByRole('heading', { level: 1, name: /^(Ergebnisse vom Papier|Enter results)/ }),
      ).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: /eingetragen|entered/ })).toBeVisible();
    },
  },
  {
    name: 'a result half entered',
    open: async (page) => {
      await press('Shift+E')(page);
      await page.getByRole('combobox').first().selectOption({ index: 4 });
      await page.getByRole('table').getByRole('textbox').first().fill('27.3.');
      await page.keyboard.press('Enter');
      await press('Shift+E')(page);
      await page.getByRole('table').getByRole('textbox').first().fill('xyz');
    },
  },
  { name: 'printing a dossier', open: printing('Dossier') },
  { name: 'printing a day', open: printing(/^(Tagesliste|Day’s list)$/) },
  { name: 'printing dividers', open: printing(/^(Trennblätter|Divider sheets)$/) },
  { name: 'printing an address', open: printing(/^(Etikett oder Umschlag|Label or envelope)$/) },
  { name: 'settings', open: press('Control+,') },
  {
    name: 'settings, choosing a region',
    open: async (page) => {
      await press('Control+,')(page);
      const holidays = page.getByRole('region', { name: /^(Feiertage|Public holidays)$/ });
      const chooser = holidays.getByRole('combobox', { name: /^(Land|Country)$/ });
      if (!(await chooser.isVisible()))
        await holidays.getByRole('button', { name: /^(Region wählen …|Choose a region …)$/ }).click();
      await chooser.selectOption('DE');
      await expect(holidays.getByRole('list').getByRole('listitem').first()).toBeVisible();
    },
  },
  {
    name: 'what falls into a leave',
    open: async (page) => {
      await openAbsenceSheet(page);
      await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
    },
  },
  {
    name: 'what is handed over for a leave',
    open: async (page) => {
      await openAbsenceSheet(page);
      await page.getByRole('radio', { name: /^(Zum Übergeben vormerken|Mark for handing over)$/ }).check();
      await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
    },
  },
  {
    name: 'an outcome to change',
    open: async (page) => {
      await press('Control+,')(page);
      await page.getByRole('button', { name: /^(Nicht erreicht ändern|Change No answer)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'a contact rhythm',
    open: async (page) => {
      await press('Control+,')(page);
      const classA = page.getByRole('group', { name: /^(A-Kunden|Class A)$/ });
      if (!(await classA.getByRole('checkbox').isChecked())) await classA.getByRole('checkbox').press('Space');
      await expect(classA.getByRole('spinbutton').first()).toBeVisible();
    },
  },
  { name: 'not reached for long', open: command(/^(Lange nicht erreicht|Not reached for long)$/) },
  { name: 'promises', listsDossiers: true, open: press('Shift+P') },
  {
    name: 'a promise to change',
    open: async (page) => {
      await press('Shift+P')(page);
      await leftPage(page).getByRole('listitem').first().getByRole('button').click();
      await expect(logStrip(page)).toBeVisible();
      await page.getByRole('button', { name: /^(Zusage ändern …|Change the promise …)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'storage', open: command(/^(Datensicherung und Speicher|Backup and storage)$/) },
  { name: 'restore', open: command(/^(Aus Sicherung wiederherstellen|Restore from backup)$/) },
  {
    name: 'a backup looked into',
    open: async (page) => {
      await openBackup(page);
      await backupRow(page).getByRole('button').click();
      await expect(
        page.getByRole('region', { name: /^(Dossier in der Sicherung|Dossier in the backup)$/ }),
      ).toContainText(/Nur zum Lesen|Read only/);
    },
  },
  {
    name: 'info card',
    open: async (page) => {
      await press('t')(page);
      await page.getByRole('tab', { name: /Infokarte|Info card/ }).click();
      await expect(page.getByRole('tabpanel').getByRole('textbox', { name: 'Name' })).toBeVisible();
    },
  },
  ...documentViews,
  ...calculationViews,
  ...formViews,
  ...careViews,
  ...playbookViews,
  {
    name: 'changes of a dossier',
    open: async (page) => {
      await press('t')(page);
      await page.getByRole('tab', { name: /Änderungen|Changes/ }).click();
      await expect(page.getByRole('tabpanel')).not.toBeEmpty();
    },
  },
  {
    name: 'log strip filled in',
    open: async (page) => {
      await press('t')(page);
      await expect(logStrip(page)).toBeVisible();
      await press('4')(page);
      await page.keyboard.type('x');
    },
  },
  { name: 'palette', open: dialog('Control+k') },
  {
    name: 'palette with results',
    open: async (page) => {
      await dialog('Control+k')(page);
      await page.keyboard.type('er');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    },
  },
  { name: 'all keys', open: dialog('?') },
  { name: 'open a divider', open: dialog('g') },
  { name: 'new dossier', open: dialog('n') },
  {
    name: 'new loose sheet',
    open: async (page) => {
      await dialog('Shift+N')(page);
      await page.getByRole('dialog').getByRole('combobox').selectOption('months');
    },
  },
  { name: 'a loose sheet', open: openSheet },
  {
    name: 'closing a loose sheet',
    open: async (page) => {
      await openSheet(page);
      await dialog('x')(page);
    },
  },
  {
    name: 'move',
    open: async (page) => {
      await press('t')(page);
      await expect(logStrip(page)).toBeVisible();
      await dialog('m')(page);
    },
  },
  { name: 'erase a person', open: sheetOf(/^(Diese Person löschen …|Erase this person …)$/) },
  { name: 'export a person', open: sheetOf(/^(Diese Person exportieren …|Export this person …)$/) },
  {
    name: 'close',
    open: async (page) => {
      await press('t')(page);
      await expect(logStrip(page)).toBeVisible();
      await dialog('x')(page);
    },
  },
  // Last: from here on the days are kept by date.
  {
    name: 'the register by date',
    open: async (page) => {
      await press('Control+,')(page);
      await page
        .getByRole('radio', { name: /^(Datum: dieser Monat und die nächsten 2|Dates: this month and the next 2)$/ })
        .check();
      await press('b')(page);
      await expect(leftPage(page).getByRole('heading', { level: 2, name: /^(März|March)$/ })).toBeVisible();
    },
  },
  {
    name: 'a day by date',
    open: async (page) => {
      await press('b', 'ArrowRight', 'ArrowRight')(page);
      await expect(page.getByRole('heading', { level: 1, name: /16/ })).toBeVisible();
    },
  },
];

/** Opens a view afresh: nothing laid over it, no field with the focus. */
export async function openView(page: Page, view: ViewSteps): Promise<void> {
  const over = page.getByRole('dialog').or(page.getByRole('application'));
  if (await over.isVisible()) {
    await page.keyboard.press('Escape');
    await expect(over).toBeHidden();
  }
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await view.open(page);
  await expect(pageOf(page)).not.toBeEmpty();
}

/** The page that the view fills; it may have to load first. */
function pageOf(page: Page) {
  return leftPage(page)
    .or(
      page.getByRole('region', {
        name: /^(Auslastung|Workload|Optionen|Settings|Kunden importieren|Import customers|Ergebnisse vom Papier eintragen|Enter results from paper|Datensicherung und Speicher|Backup and storage|Aus Sicherung wiederherstellen|Restore from backup|Dossiers in der Sicherung|Dossiers in the backup)$/,
      }),
    )
    .first();
}
