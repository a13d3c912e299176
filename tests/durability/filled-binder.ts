import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { serveStatic } from '../../scripts/lib/static-server.mjs';
import { Desk } from '../support/desk';
import { createDossier, type Deed, importList, logContact } from './deeds';
import { doDeed } from './do-deed';
import { test as base } from './durability-test';
import { type EditionName, storeIn } from './edition';
import { Machine } from './machine';
import { Notebook } from './notebook';
import type { Picture } from './picture';
import { witnessedSteps } from './witnessed-steps';

/** A binder that was worked in, on a profile that can be copied as often as a test needs it. */
export interface FilledBinder {
  readonly machine: Machine;
  readonly holds: Picture;
  /** How many steps its history has. */
  readonly steps: number;
  /** A copy of the profile, and the folder of the database in it. */
  readonly copy: () => { readonly profile: string; readonly store: string };
}

/** Tests that all begin with the same binder: it is filled once. */
export const test = base.extend<object, { readonly filled: FilledBinder }>({
  filled: [
    async ({}, use, { project }) => {
      const server = await serveStatic({ port: 0 });
      const machine = new Machine(project.name as EditionName, server.address);
      const profile = join(machine.folder, 'filled');
      const { binder, deeds } = await fill(machine, profile);
      const copy = () => {
        const copied = mkdtempSync(join(machine.folder, 'copy-'));
        cpSync(profile, copied, { recursive: true });
        return { profile: copied, store: storeIn(copied) };
      };
      await use({ machine, holds: binder, steps: deeds, copy });
      await machine.scrap();
      await server.close();
    },
    { scope: 'worker' },
  ],
});

/** In two sittings, so that part of it lies in the engine's tables and part in its log; with a backup of all of it. */
async function fill(machine: Machine, profile: string): Promise<Notebook> {
  const notebook = new Notebook();
  const names = Array.from({ length: 200 }, (_, index) => `Kunde ${index}`);
  await sit(machine, profile, notebook, [importList(names), ...worked('Ada')]);
  await sit(machine, profile, notebook, [...worked('Ben'), ...worked('Cem'), createDossier('Dora')]);
  return notebook;
}

function worked(name: string): Deed[] {
  const day = { typed: '15.06.2040', shelf: 'd:2040-06-15' } as const;
  return [createDossier(name), logContact(name, `Gespräch mit ${name}`, day)];
}

async function sit(machine: Machine, profile: string, notebook: Notebook, deeds: readonly Deed[]): Promise<void> {
  const app = await machine.open(profile);
  const desk = await Desk.of(app.page);
  for (const deed of deeds) await doDeed(desk, notebook, deed);
  await backUp(app.page, notebook.binder.size);
  await expect.poll(() => witnessedSteps(app.page)).toBe(notebook.deeds);
  await app.close();
}

/** What the page says of earlier backups does not count: there has to be one of so many dossiers. */
async function backUp(page: Page, dossiers: number): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Suchen' }).fill('Jetzt sichern');
  await page.getByRole('option', { name: /Jetzt sichern/ }).click();
  await expect(page.getByText('Seitdem hat sich nichts geändert.')).toBeVisible();
  await page.getByRole('button', { name: 'Aus Sicherung wiederherstellen …' }).click();
  const backup = page.getByRole('list', { name: 'Sicherungen' }).getByRole('listitem');
  await expect(backup.filter({ hasText: `${dossiers} Dossiers` })).not.toHaveCount(0);
}
