import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { Disk, whyNoDisk } from './disk';
import { type EditionName, openBrowser, openDesktop, type RunningApp, whyNoEdition } from './edition';
import { freezeGroup, killGroup } from './process-group';
import { workplace } from './workplace';

/** A user's computer with one edition of the app: with disks, and with a power switch. */
export class Machine {
  /** An empty folder of the test's own. */
  readonly folder: string;
  private readonly disks: Disk[] = [];
  private readonly groups: number[] = [];

  /** @param address of the browser edition's page */
  constructor(
    readonly edition: EditionName,
    private readonly address: string,
  ) {
    mkdirSync(workplace, { recursive: true });
    this.folder = mkdtempSync(join(workplace, 'test-'));
  }

  /** A disk of its own. Skips the test where there can be none. */
  makeDisk(megabytes: number): Disk {
    const missing = whyNoDisk(workplace);
    test.skip(missing !== undefined, missing);
    const place = mkdtempSync(join(this.folder, 'disk-'));
    const disk = new Disk(place, megabytes);
    this.disks.push(disk);
    return disk;
  }

  /** Starts the app on a profile. Skips the test where this edition cannot run. */
  async open(profile: string): Promise<RunningApp> {
    const missing = await whyNoEdition(this.edition);
    test.skip(missing !== undefined, missing);
    const app = await (this.edition === 'browser' ? openBrowser(profile, this.address) : openDesktop(profile));
    this.groups.push(app.group);
    return app;
  }

  /** Nobody does anything more, and nothing reaches the disk any more, from one moment to the next; then the power comes back. */
  async cutPower(app: RunningApp, disk: Disk): Promise<void> {
    freezeGroup(app.group);
    disk.cutPower();
    await killGroup(app.group);
    await disk.restorePower();
  }

  /** Ends what runs, gives the disks back and clears up. */
  async scrap(): Promise<void> {
    for (const group of this.groups) await killGroup(group);
    for (const disk of this.disks) await disk.unmount();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
