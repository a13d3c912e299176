import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

/** Everything that these tests put on the machine's disk lies here; apart for each edition, since both may be tested at a time. */
export const workplace = join(root, '.cache/durability', process.env['RINGBUCH_EDITION'] ?? 'both');

/** Runs before the tests: what lies in the workplace then was left behind by a run that was ended, disks included. */
export default function clearWorkplace(): void {
  for (const folder of mountedInside(workplace)) execFileSync('umount', ['--lazy', folder]);
  rmSync(workplace, { recursive: true, force: true, maxRetries: 5 });
}

function mountedInside(folder: string): string[] {
  if (!existsSync('/proc/mounts')) return [];
  return readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1]?.replaceAll('\\040', ' ') ?? '')
    .filter((mounted) => mounted.startsWith(join(folder, '/')));
}
