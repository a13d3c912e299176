import type { PrintOutcome } from '@shared/contract/shell-port';

/**
 * Opens the browser's print dialog, where a PDF can be chosen for a printer. The browser says when it has done with the page (`afterprint`),
 * never what was done; until then the page must stay as it is.
 */
export function printInBrowser(): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve('shown'), { once: true });
    window.print();
  });
}
