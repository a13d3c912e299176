import { test as base } from '@playwright/test';
import { serveStatic } from '../../scripts/lib/static-server.mjs';
import type { EditionName } from './edition';
import { Machine } from './machine';
import { Chance } from './random';

export interface Options {
  /** The folder with the built page, where it is not the product's own. */
  readonly builtPage: string | undefined;
}

export interface Fixtures {
  /** With the edition that the project is named for. */
  readonly machine: Machine;
  /** The test's own chance. Its seed is told with the result, and `RINGBUCH_SEED` repeats it. */
  readonly chance: Chance;
  /** Says something about the run that is told also when it has passed. */
  readonly tell: (measured: string) => void;
}

export const test = base.extend<Options & Fixtures>({
  builtPage: [undefined, { option: true }],
  machine: async ({ builtPage }, use, testInfo) => {
    const server = await serveStatic({ port: 0, folder: builtPage });
    const machine = new Machine(testInfo.project.name as EditionName, server.address);
    await use(machine);
    await machine.scrap();
    await server.close();
  },
  chance: async ({ tell }, use) => {
    const seed = Number(process.env['RINGBUCH_SEED'] ?? Math.floor(Math.random() * 1_000_000));
    tell(`seed ${seed}`);
    await use(new Chance(seed));
  },
  tell: async ({}, use, testInfo) => {
    await use((measured) => testInfo.annotations.push({ type: 'measured', description: measured }));
  },
});
