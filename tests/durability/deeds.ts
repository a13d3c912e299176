import { expect } from '@playwright/test';
import type { Shelf } from '@shared/domain/filing/shelf';
import type { Desk } from '../support/desk';
import type { Buried, EarlierLife } from './earlier-life';
import type { Change } from './notebook';
import type { Lying, Picture } from './picture';

/** Something that a user does with the app, from the first key to the app's word that it is stored. */
export interface Deed {
  readonly name: string;
  readonly change: Change;
  /** Everything up to the key that stores. */
  readonly prepare: (desk: Desk) => Promise<void>;
  /** That key, and the app's word. */
  readonly store: (desk: Desk) => Promise<void>;
}

/** As one types it, "15.06.2031", and the shelf that it means. */
export interface Day {
  readonly typed: string;
  readonly shelf: Shelf;
}

export function createDossier(name: string): Deed {
  return {
    name: `create ${name}`,
    change: (binder) => withDossier(binder, name, { shelf: 'pile', said: [] }),
    prepare: async (desk) => {
      await ready(desk);
      await desk.page.keyboard.press('n');
      await desk.page.getByRole('dialog', { name: 'Neues Dossier' }).getByLabel('Name').fill(name);
    },
    store: async (desk) => {
      await desk.page.keyboard.press('Enter');
      await expect(desk.notice).toContainText(`${name} angelegt`);
      await expect(desk.openName).toHaveText(name);
    },
  };
}

/** Logs a contact in the open dossier, and files it. */
export function logContact(name: string, text: string, { typed, shelf }: Day): Deed {
  return {
    name: `log and file ${name}`,
    change: (binder) =>
      withDossier(binder, name, { ...binder.get(name), shelf, said: [...(binder.get(name)?.said ?? []), text] }),
    prepare: async (desk) => {
      await ready(desk);
      await desk.chooseOutcome(1);
      await desk.page.keyboard.insertText(text);
      await desk.dateField.fill(typed);
    },
    store: async (desk) => {
      await desk.page.keyboard.press('Control+Enter');
      await expect(desk.notice).toContainText(`${name}: eingetragen`);
    },
  };
}

export function importList(names: readonly string[]): Deed {
  const list = ['Name;Firma', ...names.map((name) => `${name};Firma ${name}`)].join('\r\n');
  const count = names.length.toLocaleString('de-DE');
  return {
    name: `import ${count}`,
    change: (binder) => new Map([...binder, ...names.map((name) => [name, { shelf: 'pile', said: [] }] as const)]),
    prepare: async (desk) => {
      await desk.goTo('Import');
      const file = { name: 'kunden.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${list}`) };
      await desk.page.locator('input[type="file"]').setInputFiles(file);
      await expect(desk.page.getByRole('button', { name: `${count} Dossiers importieren` })).toBeEnabled();
    },
    store: async (desk) => {
      await desk.page.getByRole('button', { name: `${count} Dossiers importieren` }).click();
      await expect(desk.notice).toContainText(`${count} Dossiers importiert`);
    },
  };
}

/** Files all that lies on the pile, at least two dossiers, behind one day. */
export function movePile({ typed, shelf }: Day): Deed {
  return {
    name: 'move the pile',
    change: (binder) =>
      new Map([...binder].map(([name, lying]) => [name, lying.shelf === 'pile' ? { ...lying, shelf } : lying])),
    prepare: async (desk) => {
      await ready(desk);
      await desk.page.keyboard.press('s');
      await expect(desk.leftPage.getByRole('checkbox').first()).toBeVisible();
      await desk.page.keyboard.press('a');
      await desk.page.keyboard.press('m');
      await desk.page.getByRole('dialog').getByRole('textbox', { name: 'Ablegen hinter' }).fill(typed);
    },
    store: async (desk) => {
      await desk.page.keyboard.press('Enter');
      // From its first word on: that something like it was taken back reads alike.
      await expect(desk.notice).toContainText(/^[\d.]+ Dossiers abgelegt hinter/);
    },
  };
}

/** Takes a dossier with a document out of a backup. */
export function takeOut({ name, document }: Buried, life: EarlierLife): Deed {
  const backups = (desk: Desk) => desk.page.getByRole('list', { name: 'Sicherungen' }).getByRole('listitem');
  const inside = (desk: Desk) => desk.page.getByRole('region', { name: 'Dossiers in der Sicherung' });
  const row = (desk: Desk) => inside(desk).getByRole('listitem').filter({ hasText: name });
  return {
    name: `take out ${name}`,
    change: (binder) => withDossier(binder, name, { shelf: 'pile', said: [], documents: [document] }),
    prepare: async (desk) => {
      await life.putBeside(desk.page);
      await ready(desk);
      await desk.page.keyboard.press('Control+k');
      await desk.page.getByRole('combobox', { name: 'Suchen' }).fill('Aus Sicherung wiederherstellen');
      await desk.page.getByRole('option', { name: 'Aus Sicherung wiederherstellen' }).first().click();
      await backups(desk)
        .filter({ hasText: life.holds })
        .getByRole('button', { name: /hineinsehen$/ })
        .click();
      await inside(desk).getByRole('textbox', { name: 'In der Sicherung suchen' }).fill(name);
      await expect(inside(desk).getByRole('listitem')).toHaveCount(1);
      await expect(row(desk)).toContainText('jetzt weg');
      await row(desk).getByRole('checkbox').check();
    },
    store: async (desk) => {
      await inside(desk).getByRole('button', { name: 'Herausnehmen' }).click();
      await expect(desk.notice).toContainText('aus der Sicherung geholt');
      await expect(row(desk)).not.toContainText('jetzt weg');
      await desk.page.getByRole('button', { name: 'Alle Sicherungen' }).click();
      await desk.goTo('Stapel');
    },
  };
}

export const undo: Deed = {
  name: 'undo',
  change: 'undo',
  prepare: ready,
  store: async (desk) => {
    await desk.page.keyboard.press('Control+z');
    await expect(desk.notice).toContainText('Rückgängig gemacht');
  },
};

/** Single keys count only when no dialog is open any more and no field has the focus. */
async function ready(desk: Desk): Promise<void> {
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  await desk.leaveField();
}

function withDossier(binder: Picture, name: string, lying: Lying): Picture {
  return new Map([...binder, [name, lying]]);
}
