import { expect, test } from 'vitest';
import { whyNotPrinted } from '../../src/main/print-outcome';

test.each([
  ['Print job canceled', 1, 'cancelled'],
  ['cancelled', 0, 'cancelled'],
  ['Failed to enumerate printers', 0, 'no-printer'],
  ['no valid printers available', 0, 'no-printer'],
  ['Invalid printer settings', 2, 'failed'],
  ['Print job failed', 1, 'failed'],
  ['', 1, 'failed'],
])('“%s” with %i printers means %s', (reason, printers, outcome) => {
  expect(whyNotPrinted(reason, printers)).toBe(outcome);
});
