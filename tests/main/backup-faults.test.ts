import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChosenFolderMemory, markerName } from '../../src/main/disk/chosen-folder';
import { KeptArea } from '../../src/main/disk/kept-area';
import { Keepings } from '../../src/main/disk/keepings';
import { makeFolder } from '../../src/main/disk/sync';
import { faultyDisk } from './faulty-disk';

vi.mock('node:fs/promises', async (original) => (await import('./faulty-disk')).overFileSystem(await original()));

const before = 'ringbuch-000001-2026-03-12-0900.zip';
const made = 'ringbuch-000002-2026-03-13-0900.zip';
const notes = 'ringbuch-checked.json';
const contents: Readonly<Record<string, string>> = { [before]: 'the backup before', [made]: 'the new backup' };

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ringbuch-faults-'));
});
afterEach(() => {
  faultyDisk.reset();
  rmSync(root, { recursive: true, force: true });
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A folder with a backup in it, as this edition has them: its own one, or the one that the user has chosen. */
async function openArea(kind: 'own' | 'chosen'): Promise<KeptArea> {
  rmSync(root, { recursive: true, force: true });
  const own = join(root, 'Ringbuch');
  folder = join(root, kind === 'own' ? 'Ringbuch/backups' : 'stick');
  for (const path of [own, folder]) mkdirSync(path, { recursive: true });
  writeFileSync(join(folder, before), contents[before] ?? '');
  writeFileSync(join(folder, notes), 'notes');
  const chosen = new ChosenFolderMemory(own);
  if (kind === 'chosen') await chosen.choose(folder);
  const openOwn = async () => {
    await makeFolder(folder);
    return folder;
  };
  faultyDisk.reset();
  return new KeptArea(kind === 'own' ? openOwn : () => chosen.open());
}

/** What the page asks for when it makes a backup that takes the place of another (`renderer/vault/make-backup.ts`). */
async function makeBackup(area: KeptArea): Promise<void> {
  const text = contents[made] ?? '';
  await keep(area, made, [text.slice(0, 5), text.slice(5)]);
  if (new TextDecoder().decode(await area.read(made, 0, 100)) !== text) throw new Error('Not as it was written');
  await keep(area, notes, ['other notes']);
  await area.remove(before);
}

async function keep(area: KeptArea, name: string, parts: readonly string[]): Promise<void> {
  const keepings = new Keepings();
  const token = await keepings.start(area, name);
  for (const part of parts) await keepings.add(token, bytesOf(part));
  await keepings.finish(token);
}

/** The backups that lie there. @throws when one of them is not whole */
function backupsThere(): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  for (const name of names) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(contents[name]);
  return names;
}

describe.each(['own', 'chosen'] as const)('a backup in the %s folder', (kind) => {
  test('is on the disk under its name before the one before it goes', async () => {
    const name = kind === 'own' ? 'backups' : 'stick';
    await makeBackup(await openArea(kind));
    const durable = faultyDisk.steps.filter((step) => /^(sync|rename|remove)/.test(step));
    expect(durable).toEqual([
      'sync temporary',
      `rename temporary to ${made}`,
      `sync ${name}`,
      'sync temporary',
      `rename temporary to ${notes}`,
      `sync ${name}`,
      `remove ${before}`,
      `sync ${name}`,
    ]);
    expect(backupsThere()).toEqual([made]);
  });

  test.each(['ENOSPC', 'EIO', 'EACCES'] as const)('survives %s at any step, once or from there on', async (code) => {
    await makeBackup(await openArea(kind));
    const steps = [...faultyDisk.steps];
    expect(steps.length).toBeGreaterThan(20);
    for (const forGood of [false, true])
      for (const [index, step] of steps.entries()) {
        const area = await openArea(kind);
        faultyDisk.fault = (_step, at) => ((forGood ? at >= index : at === index) ? code : undefined);
        const outcome = await makeBackup(area).then(
          () => 'made',
          (error: Error) => error.message,
        );
        // What is over when a file is closed can't fail it any more.
        if (step !== `close ${made}` || forGood) expect(outcome, step).toContain(code);
        expect(backupsThere().length, step).toBeGreaterThan(0);
        expect(readFileSync(join(folder, notes), 'utf8'), step).toMatch(/^(other )?notes$/);

        // The next one goes as if nothing had been, and what was left half written is gone after the next start.
        faultyDisk.reset();
        await area.tidy();
        const expected = kind === 'own' ? [] : [markerName];
        if (backupsThere().includes(before)) await makeBackup(area);
        expect(readdirSync(folder).sort(), step).toEqual([...expected, notes, made].sort());
      }
  });
});
