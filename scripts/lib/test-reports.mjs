import { existsSync, readFileSync } from 'node:fs';
import { nothing } from './test-tally.mjs';

/** @typedef {import('./test-tally.mjs').Tally} Tally */
/** @typedef {{ status: string, fullName: string }} VitestTest */
/** @typedef {{ testResults: { name: string, status: string, assertionResults: VitestTest[] }[] }} VitestReport */
/** @typedef {{ type: string, description?: string }} Annotation */
/** @typedef {{ status: string, annotations: Annotation[] }} PlaywrightTest */
/** @typedef {{ specs?: { title: string, tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ suites: PlaywrightSuite[], errors: { message?: string }[] }} PlaywrightReport */

/**
 * Counts Vitest's JSON report. A file that could not even be loaded has no tests of its own and counts as a failed one.
 * @param {string} path
 * @returns {Tally}
 */
export function readVitestReport(path) {
  const report = /** @type {VitestReport | undefined} */ (readJson(path));
  if (!report) return nothing;
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  );
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(isFailed).length + unloaded.length,
    skipped: skipped.length,
    notes: [
      ...unloaded.map(({ name }) => `could not be run: ${name}`),
      ...skipped.map(({ fullName, status }) => `skipped: ${fullName} (${status})`),
    ],
  };
}

/** @param {VitestTest} test */
function isFailed({ status }) {
  return status === 'failed';
}

/**
 * Counts Playwright's JSON report. An error outside of any test, such as a server that does not start, counts as a failed one.
 * @param {string} path
 * @returns {Tally}
 */
export function readPlaywrightReport(path) {
  const report = /** @type {PlaywrightReport | undefined} */ (readJson(path));
  if (!report) return nothing;
  const tests = report.suites.flatMap(listTests);
  const skipped = tests.filter(({ status }) => status === 'skipped');
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    // A test that passed only at the second try has failed, too.
    failed: tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').length + report.errors.length,
    skipped: skipped.length,
    notes: [
      ...report.errors.map(({ message = 'unknown' }) => `could not be run: ${message}`),
      ...skipped.map(describeSkip),
      ...tests.flatMap(describeMeasured),
    ],
  };
}

/**
 * What a test wants told also when it has passed.
 * @param {PlaywrightTest & { title: string }} test
 */
function describeMeasured({ title, annotations }) {
  const measured = annotations.filter(({ type }) => type === 'measured').map(({ description }) => description);
  return measured.length === 0 ? [] : [`measured: ${title}: ${measured.join(', ')}`];
}

/** @param {PlaywrightTest & { title: string }} test */
function describeSkip({ title, annotations }) {
  const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
  return `skipped: ${title} (${reason})`;
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {(PlaywrightTest & { title: string })[]}
 */
function listTests({ specs = [], suites = [] }) {
  return [
    ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title }))),
    ...suites.flatMap(listTests),
  ];
}

/**
 * @param {string} path
 * @returns {unknown} undefined when the tool has not written a whole report
 */
function readJson(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
