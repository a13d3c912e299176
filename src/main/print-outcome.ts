import type { PrintOutcome } from '@shared/contract/shell-port';

/**
 * What it means that Electron did not print.
 * @param reason its words for it, which differ between systems; only a dialog that was closed is told by them.
 * @param printers how many the system has.
 */
export function whyNotPrinted(reason: string, printers: number): PrintOutcome {
  if (/cancel/i.test(reason)) return 'cancelled';
  return printers === 0 ? 'no-printer' : 'failed';
}
