import { build } from './build.mjs';
import { checks, runCheck } from './checks.mjs';
import { checkFirstScreen } from './first-screen-size.mjs';
import { once } from './once.mjs';
import { findFreePort } from './static-server.mjs';
import {
  ensureChromium,
  ensureElectron,
  ensurePdfTools,
  withDisplayAndWithoutNetwork,
  withOwnMounts,
} from './test-needs.mjs';
import { runPlaywright, runVitest, skipPlaywright } from './test-runs.mjs';
import { failWith, nothing } from './test-tally.mjs';

/** @typedef {import('./test-runs.mjs').PhaseResult} PhaseResult */
/** @typedef {import('./test-runs.mjs').PlaywrightRun} PlaywrightRun */

/**
 * @typedef {object} Phase
 * @property {string} group
 * @property {string} name
 * @property {readonly (() => Promise<unknown>)[]} [needs] begun ahead, so that it is there when the phase's turn comes
 * @property {() => Promise<PhaseResult>} run
 */

/**
 * The days of the domain are those of its user, wherever the computer stands: west, half an hour off, and across the date line. All else is
 * tested in the middle of Europe, or where the computer stands.
 */
const zones = ['America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

const flowParts = 4;

/** What is tested is always built anew, once for all. */
const buildOnce = once(() => build({ capture: true }));

/**
 * In the order in which they begin: what needs nothing, then what takes longest, and short ones for the end. What keeps the processor busy
 * (flows) is mixed with what waits for the disk (storage, durability). Each works with one worker, and several of them run side by side.
 * @type {readonly Phase[]}
 */
export const phases = [
  ...checks.map((check) => ({
    group: 'check',
    name: check.name,
    run: async () => {
      const { passed, output } = await runCheck(check);
      return { tally: { ...nothing, passed: passed ? 1 : 0, failed: passed ? 0 : 1 }, output };
    },
  })),
  { group: 'build', name: 'both editions', run: runBuild },
  flows(1),
  inBrowser('storage'),
  {
    group: 'durability',
    name: 'browser edition',
    needs: [ensureChromium],
    run: () => runInChromium({ ...durability('browser'), wrap: withOwnMounts }),
  },
  flows(2),
  {
    group: 'durability',
    name: 'desktop edition',
    needs: [ensureElectron],
    run: () => runInElectron({ ...durability('desktop'), wrap: withOwnMounts }),
  },
  {
    group: 'shell',
    name: 'desktop edition',
    needs: [ensureElectron, ensurePdfTools],
    run: () => runInElectron({ name: 'shell', args: ['-c', 'playwright.desktop.config.ts'] }),
  },
  flows(3),
  flows(4),
  inBrowser('views'),
  { group: 'node', name: 'shell logic, scripts', run: () => runVitest('node', ['main', 'scripts']) },
  ...zones.map((zone) => ({
    group: 'unit',
    name: zone,
    run: () => runVitest(`unit-${zone.replace('/', '-')}`, ['domain'], { TZ: zone }),
  })),
];

export const groups = [...new Set(phases.map(({ group }) => group))];

/**
 * A part of the flows in the browser edition.
 * @param {number} part
 * @returns {Phase}
 */
function flows(part) {
  return {
    group: 'flows',
    name: `browser edition, part ${part} of ${flowParts}`,
    needs: [ensureChromium, ensurePdfTools],
    run: () => runFlows(part),
  };
}

/**
 * Tests in a browser that need no app around them.
 * @param {'storage' | 'views'} project
 * @returns {Phase}
 */
function inBrowser(project) {
  return {
    group: 'browser',
    name: project,
    needs: [ensureChromium],
    run: () => withChromium(() => runVitest(project, [project])),
  };
}

/** @returns {Promise<PhaseResult>} */
async function runBuild() {
  const output = await buildOnce();
  checkFirstScreen();
  return { tally: { ...nothing, passed: 2 }, output };
}

/** @param {number} part */
async function runFlows(part) {
  await ensurePdfTools();
  const env = { RINGBUCH_TEST_PORT: String(await findFreePort()) };
  return runInChromium({ name: `flows-${part}`, args: [`--shard=${part}/${flowParts}`], env });
}

/**
 * Where there is no root or no loop device, the tests that need it say so and are skipped.
 * @param {'browser' | 'desktop'} edition
 * @returns {PlaywrightRun}
 */
function durability(edition) {
  const args = ['-c', 'playwright.durability.config.ts'];
  return { name: `durability-${edition}`, args, env: { RINGBUCH_EDITION: edition } };
}

/** @param {PlaywrightRun} tests of the built browser edition */
function runInChromium(tests) {
  return withChromium(async () => {
    await buildOnce();
    return runPlaywright(tests);
  });
}

/**
 * @param {() => Promise<PhaseResult>} runPhase
 * @returns {Promise<PhaseResult>}
 */
async function withChromium(runPhase) {
  const missing = await ensureChromium();
  return missing === undefined ? runPhase() : { tally: failWith(nothing, missing), output: '' };
}

/** @param {PlaywrightRun} tests of the built desktop edition */
async function runInElectron(tests) {
  const electron = await ensureElectron();
  if ('missing' in electron) return skipPlaywright(tests, electron.missing);
  await buildOnce();
  const { env, wrap = (command) => Promise.resolve(command) } = tests;
  return runPlaywright({
    ...tests,
    env: { ...env, ...(electron.folder === undefined ? {} : { ELECTRON_OVERRIDE_DIST_PATH: electron.folder }) },
    wrap: async (command) => wrap(await withDisplayAndWithoutNetwork(command)),
  });
}
