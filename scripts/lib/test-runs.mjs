import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run, runTool, toolPath } from './run.mjs';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';
import { judge } from './test-tally.mjs';

/** @typedef {import('./test-tally.mjs').Tally} Tally */
/** @typedef {{ tally: Tally, output: string }} PhaseResult the output is shown when something failed */
/** @typedef {readonly [string, ...string[]]} Command */

/**
 * @typedef {object} PlaywrightRun
 * @property {string} name of the report
 * @property {readonly string[]} args
 * @property {Record<string, string>} [env]
 * @property {(command: Command) => Promise<Command>} [wrap] puts a command around it
 */

const limitMs = 1_200_000;
const reports = join(root, '.cache/reports');

/**
 * @param {string} name of the report
 * @param {readonly string[]} projects
 * @param {Record<string, string>} [env]
 * @returns {Promise<PhaseResult>}
 */
export async function runVitest(name, projects, env = {}) {
  const report = freshReport(name);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['run', ...chosen, '--maxWorkers=1', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const ended = await runTool('vitest', args, { capture: true, env, timeoutMs: limitMs });
  return { tally: judge(readVitestReport(report), ended), output: ended.output };
}

/**
 * @param {PlaywrightRun} playwrightRun
 * @returns {Promise<PhaseResult>}
 */
export async function runPlaywright({ name, args, env = {}, wrap = (command) => Promise.resolve(command) }) {
  const report = freshReport(name);
  const own = ['--workers=1', '--reporter=list,json', `--output=test-results/${name}`];
  const [program, ...rest] = await wrap([process.execPath, toolPath('playwright'), 'test', ...args, ...own]);
  const ended = await run(program, rest, {
    capture: true,
    env: { CI: 'true', PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...env },
    timeoutMs: limitMs,
  });
  return { tally: judge(readPlaywrightReport(report), ended), output: ended.output };
}

/**
 * Counts the tests that cannot be run on this machine.
 * @param {PlaywrightRun} playwrightRun
 * @param {string} reason part of a sentence
 * @returns {Promise<PhaseResult>}
 */
export async function skipPlaywright({ name, args, env = {} }, reason) {
  const list = freshReport(`${name}-list`);
  await runTool('playwright', ['test', ...args, '--list', '--reporter=json'], {
    capture: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: list, ...env },
  });
  const { passed, failed, skipped } = readPlaywrightReport(list);
  const notes = [`skipped: all of it, because ${reason}`];
  return { tally: { passed: 0, failed: 0, skipped: Math.max(1, passed + failed + skipped), notes }, output: '' };
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
