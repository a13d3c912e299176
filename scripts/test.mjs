import { availableParallelism } from 'node:os';
import { failWith as endWith } from './lib/fail.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runInLanes } from './lib/test-lanes.mjs';
import { groups, phases } from './lib/test-phases.mjs';
import { describe, failWith, nothing, sum } from './lib/test-tally.mjs';

/** @typedef {import('./lib/test-phases.mjs').Phase} Phase */

/** One more phase than there are processors: each of them waits now and then, for the disk or for a program to start. */
const lanes = Math.min(availableParallelism(), 4) + 1;

/**
 * `npm test`: everything, on a machine that needs no more than Node and git. `npm test -- unit shell` runs these groups only. Goes on after
 * a failure, and ends with one line of numbers.
 */
async function test() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((group) => !groups.includes(group));
  if (unknown.length > 0)
    throw new Error(`There is no group "${unknown.join('", "')}". The groups are: ${groups.join(', ')}.`);
  await ensureInstalled();
  const chosen = phases.filter(({ group }) => wanted.length === 0 || wanted.includes(group));
  beginNeeds(chosen);
  return sum(
    await runInLanes(
      chosen.map((phase) => () => runPhase(phase)),
      lanes,
    ),
  );
}

/**
 * What it comes to is the concern of the phase, which asks for it again.
 * @param {readonly Phase[]} chosen
 */
function beginNeeds(chosen) {
  for (const need of new Set(chosen.flatMap(({ needs = [] }) => needs))) need().catch(() => undefined);
}

/**
 * Says what came of it in one piece, since others run beside.
 * @param {Phase} phase
 */
async function runPhase({ group, name, run }) {
  const started = performance.now();
  const { tally, output } = await run().catch((/** @type {Error} */ error) => ({
    tally: failWith(nothing, error.message),
    output: error.stack ?? '',
  }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (tally.failed > 0) console.log(output.trimEnd());
  console.log(`${tally.failed > 0 ? 'FAILED' : 'ok    '} ${group}, ${name}: ${describe(tally)} (${seconds} s)`);
  for (const note of tally.notes) console.log(`       ${note}`);
  return tally;
}

try {
  const total = await test();
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${describe(total)}`);
} catch (error) {
  endWith(error);
}
