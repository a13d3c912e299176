import type { PrintOutcome } from '@shared/contract/shell-port';

/** What Electron's reason for not printing means; it has words only. */
export function printOutcomeOf(reason: string): PrintOutcome {
  if (/cancel/i.test(reason)) return 'cancelled';
  return /no valid printers/i.test(reason) ? 'no-printer' : 'failed';
}
