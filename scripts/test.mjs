import { failWith as endWith } from './lib/fail.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { groups, phases } from './lib/test-phases.mjs';
import { describe, failWith, nothing, sum } from './lib/test-tally.mjs';

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
  const tallies = [];
  for (const phase of phases.filter(({ group }) => wanted.length === 0 || wanted.includes(group)))
    tallies.push(
      phase.onRequest !== undefined && wanted.length === 0 ? notRun(phase, phase.onRequest) : await runPhase(phase),
    );
  return sum(tallies);
}

/**
 * @param {import('./lib/test-phases.mjs').Phase} phase
 * @param {string} why
 */
function notRun({ group }, why) {
  console.log(`skipped ${group}: run it with "npm test -- ${group}"; ${why}`);
  return { ...nothing, skipped: 1 };
}

/** @param {import('./lib/test-phases.mjs').Phase} phase */
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
