import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/** Stops all processes of the group where they are: none of them does or says anything more. */
export function freezeGroup(leader: number): void {
  process.kill(-leader, 'SIGSTOP');
}

/** Ends all processes of the group without asking them, and waits until they hold no file any more. */
export async function killGroup(leader: number): Promise<void> {
  if (isRunning(leader)) process.kill(-leader, 'SIGKILL');
  await expect.poll(() => isRunning(leader), { intervals: [10, 20, 50], timeout: 30_000 }).toBe(false);
}

function isRunning(leader: number): boolean {
  if (existsSync('/proc/self/stat')) return readdirSync('/proc').some((id) => /^\d+$/.test(id) && isIn(id, leader));
  try {
    return process.kill(-leader, 0);
  } catch {
    return false;
  }
}

/** A process that has ended but was not waited for holds nothing any more: it counts as gone. */
function isIn(id: string, leader: number): boolean {
  try {
    const [state, , group] = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(group) === leader && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}
