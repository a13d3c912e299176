import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '../../scripts/lib/test-reports.mjs';
import { describe as describeTally, judge, nothing, sum } from '../../scripts/lib/test-tally.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ringbuch-report-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(contents: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, typeof contents === 'string' ? contents : JSON.stringify(contents));
  return path;
}

const ended = { code: 0, timedOut: false };

test('tests of Vitest are counted, and a file that cannot be loaded is a failure', () => {
  const tally = readVitestReport(
    report({
      testResults: [
        { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'one' }] },
        {
          name: 'b.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'failed', fullName: 'two' },
            { status: 'pending', fullName: 'three' },
          ],
        },
        { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
      ],
    }),
  );
  expect(tally).toEqual({
    passed: 1,
    failed: 2,
    skipped: 1,
    notes: ['could not be run: broken.test.ts', 'skipped: three (pending)'],
  });
});

test('tests of Playwright are counted with the reasons of those skipped, and an error outside of them is a failure', () => {
  const one = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ status, annotations }],
  });
  const tally = readPlaywrightReport(
    report({
      errors: [{ message: 'the server did not start' }],
      suites: [
        {
          specs: [one('a', 'expected'), one('b', 'flaky')],
          suites: [
            { specs: [one('c', 'unexpected'), one('d', 'skipped', [{ type: 'skip', description: 'no display' }])] },
          ],
        },
      ],
    }),
  );
  expect(tally).toEqual({
    passed: 1,
    failed: 3,
    skipped: 1,
    notes: ['could not be run: the server did not start', 'skipped: d (no display)'],
  });
});

test('a phase without a report, without tests or with a broken process has failed', () => {
  expect(judge(readVitestReport(join(folder, 'missing.json')), { code: 1, timedOut: false }).failed).toBe(1);
  expect(judge(readVitestReport(report('{"testResults":')), ended)).toMatchObject({
    failed: 1,
    notes: ['no test ran'],
  });
  expect(judge({ ...nothing, passed: 5 }, { code: 1, timedOut: false })).toMatchObject({ passed: 5, failed: 1 });
  expect(judge({ ...nothing, passed: 5 }, { code: 1, timedOut: true })).toMatchObject({ passed: 5, failed: 1 });
  expect(judge({ ...nothing, passed: 5 }, ended)).toEqual({ ...nothing, passed: 5 });
});

test('the last line names skipped tests only where there are some', () => {
  expect(
    describeTally(
      sum([
        { ...nothing, passed: 2 },
        { ...nothing, passed: 3, failed: 1 },
      ]),
    ),
  ).toBe('5 passed, 1 failed');
  expect(describeTally({ ...nothing, passed: 2, skipped: 4 })).toBe('2 passed, 0 failed, 4 skipped');
});
