import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, ensureBuilt } from './build.mjs';
import { checks, runCheck } from './checks.mjs';
import { checkFirstScreen } from './first-screen-size.mjs';
import { findFreePort } from './static-server.mjs';
import { root } from './paths.mjs';
import { run, runTool, toolPath } from './run.mjs';
import { ensureChromium, ensureElectron, withDisplayAndWithoutNetwork, withOwnMounts } from './test-needs.mjs';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';
import { failWith, judge, nothing } from './test-tally.mjs';

/** @typedef {import('./test-tally.mjs').Tally} Tally */
/** @typedef {{ tally: Tally, output: string }} PhaseResult the output is shown when something failed */
/** @typedef {{ group: string, name: string, run: () => Promise<PhaseResult>, onRequest?: string }} Phase `onRequest`: why it runs only when it is named */

/** The days of the domain are those of its user, wherever the computer stands: east, west, half an hour off, and across the date line. */
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

const phaseLimitMs = 1_200_000;
const reports = join(root, '.cache/reports');

/** @type {readonly Phase[]} */
export const phases = [
  ...checks.map((check) => ({
    group: 'check',
    name: check.name,
    run: async () => {
      const { passed, output } = await runCheck(check);
      return { tally: { ...nothing, passed: passed ? 1 : 0, failed: passed ? 0 : 1 }, output };
    },
  })),
  ...zones.map((zone) => ({
    group: 'unit',
    name: zone,
    run: () => runVitest(`unit-${zone.replace('/', '-')}`, ['domain'], { TZ: zone }),
  })),
  { group: 'node', name: 'shell logic, scripts', run: () => runVitest('node', ['main', 'scripts'], {}) },
  {
    group: 'browser',
    name: 'storage, views',
    run: () => needChromium(() => runVitest('browser', ['storage', 'views'], {})),
  },
  { group: 'build', name: 'both editions', run: runBuild },
  { group: 'flows', name: 'browser edition', run: () => needChromium(runFlows) },
  { group: 'shell', name: 'desktop edition', run: runShell },
  {
    group: 'durability',
    name: 'both editions',
    run: () => needChromium(runDurability),
    onRequest: 'power cuts and kills are still being made to fit the time of all tests',
  },
];

export const groups = [...new Set(phases.map(({ group }) => group))];

/**
 * @param {string} name of the report
 * @param {readonly string[]} projects
 * @param {Record<string, string>} env
 * @returns {Promise<PhaseResult>}
 */
async function runVitest(name, projects, env) {
  const report = freshReport(name);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['run', ...chosen, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const ended = await runTool('vitest', args, { capture: true, env, timeoutMs: phaseLimitMs });
  return { tally: judge(readVitestReport(report), ended), output: ended.output };
}

/** @returns {Promise<PhaseResult>} */
async function runBuild() {
  try {
    const output = await build({ capture: true });
    checkFirstScreen();
    return { tally: { ...nothing, passed: 2 }, output };
  } catch (error) {
    return { tally: { ...nothing, failed: 1 }, output: /** @type {Error} */ (error).message };
  }
}

/** @returns {Promise<PhaseResult>} */
async function runFlows() {
  const report = freshReport('flows');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CI: 'true', RINGBUCH_TEST_PORT: String(await findFreePort()) };
  const ended = await runTool('playwright', ['test', '--reporter=list,json'], {
    capture: true,
    env,
    timeoutMs: phaseLimitMs,
  });
  return { tally: judge(readPlaywrightReport(report), ended), output: ended.output };
}

/** @returns {Promise<PhaseResult>} */
async function runShell() {
  const config = ['test', '-c', 'playwright.desktop.config.ts'];
  const electron = await ensureElectron();
  if ('missing' in electron) {
    const list = freshReport('shell-list');
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: list };
    await runTool('playwright', [...config, '--list', '--reporter=json'], { capture: true, env });
    const { passed, failed, skipped } = readPlaywrightReport(list);
    const notes = [`skipped: all of it, because ${electron.missing}`];
    return { tally: { passed: 0, failed: 0, skipped: Math.max(1, passed + failed + skipped), notes }, output: '' };
  }
  await ensureBuilt();
  const report = freshReport('shell');
  const [program, ...args] = await withDisplayAndWithoutNetwork([
    process.execPath,
    toolPath('playwright'),
    ...config,
    '--reporter=list,json',
  ]);
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    CI: 'true',
    ...(electron.folder === undefined ? {} : { ELECTRON_OVERRIDE_DIST_PATH: electron.folder }),
  };
  const ended = await run(program, args, { capture: true, env, timeoutMs: phaseLimitMs });
  return { tally: judge(readPlaywrightReport(report), ended), output: ended.output };
}

/**
 * Where there is no Electron, no root or no loop device, the tests that need it say so and are skipped.
 * @returns {Promise<PhaseResult>}
 */
async function runDurability() {
  const electron = await ensureElectron();
  await ensureBuilt();
  const report = freshReport('durability');
  const config = ['test', '-c', 'playwright.durability.config.ts'];
  /** @type {[string, ...string[]]} */
  const command = [process.execPath, toolPath('playwright'), ...config, '--reporter=list,json'];
  const shown = 'missing' in electron ? command : await withDisplayAndWithoutNetwork(command);
  const [program, ...args] = await withOwnMounts(shown);
  const folder = 'folder' in electron ? electron.folder : undefined;
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    CI: 'true',
    ...(folder === undefined ? {} : { ELECTRON_OVERRIDE_DIST_PATH: folder }),
  };
  const ended = await run(program, args, { capture: true, env, timeoutMs: phaseLimitMs });
  return { tally: judge(readPlaywrightReport(report), ended), output: ended.output };
}

/**
 * @param {() => Promise<PhaseResult>} runPhase
 * @returns {Promise<PhaseResult>}
 */
async function needChromium(runPhase) {
  const missing = await ensureChromium();
  return missing === undefined ? runPhase() : { tally: failWith(nothing, missing), output: '' };
}

/**
 * @param {string} name
 * @returns {string} where the report will be; an older one is removed, so that it cannot be taken for the new one
 */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const path = join(reports, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}
