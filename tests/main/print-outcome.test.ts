import { expect, test } from 'vitest';
import { printOutcomeOf } from '../../src/main/print-outcome';

test.each([
  ['Print job canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['no valid printers available', 'no-printer'],
  ['Invalid printer settings', 'failed'],
  ['Print job failed', 'failed'],
  ['', 'failed'],
])('“%s” means %s', (reason, outcome) => {
  expect(printOutcomeOf(reason)).toBe(outcome);
});
