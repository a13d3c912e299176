import { expect, test } from 'vitest';
import { once } from '../../scripts/lib/once.mjs';
import { runInLanes } from '../../scripts/lib/test-lanes.mjs';

/** Jobs that end when they are told to, and what has begun so far. */
function makeJobs(names: readonly string[]) {
  const begun: string[] = [];
  const enders = new Map<string, () => void>();
  const jobs = names.map((name) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => enders.set(name, () => resolve(`${name} done`)));
  });
  const end = async (name: string) => {
    enders.get(name)?.();
    // The lane goes on in the jobs that are due by now.
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { jobs, begun, end };
}

test('as many jobs run as there are lanes, in their order, and the next begins in the first lane that is free', async () => {
  const { jobs, begun, end } = makeJobs(['a', 'b', 'c', 'd']);
  const all = runInLanes(jobs, 2);
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  await end('c');
  await end('a');
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  await end('d');
  expect(await all).toEqual(['a done', 'b done', 'c done', 'd done']);
});

test('more lanes than jobs do no harm', async () => {
  expect(await runInLanes([() => Promise.resolve(1)], 3)).toEqual([1]);
  expect(await runInLanes([], 3)).toEqual([]);
});

test('what is done once is not done again for those who ask later, or meanwhile', async () => {
  let count = 0;
  const ask = once(() => Promise.resolve(++count));
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
});
