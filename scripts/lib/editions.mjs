import { findElectron, hasDisplay, sandboxFlags } from './electron-runtime.mjs';
import { openBrowser } from './open-browser.mjs';
import { run } from './run.mjs';
import { addressOf, PortTakenError, serveStatic } from './static-server.mjs';

/** An app that ends with an error within this time has never shown its window. */
const startLimitMs = 10_000;

/**
 * Opens the desktop app and waits until it is closed.
 * @returns {Promise<'closed' | { missing: string }>} or why it cannot be opened (part of a sentence)
 */
export async function runDesktop() {
  if (!hasDisplay()) return { missing: 'there is no display' };
  const runtime = await findElectron({ download: true });
  if ('missing' in runtime) return runtime;
  const started = performance.now();
  const { code } = await run(runtime.executable, [...sandboxFlags(), '.']);
  if (code === 0) return 'closed';
  if (performance.now() - started > startLimitMs) throw new Error(`The desktop app has ended with an error (${code}).`);
  return { missing: `it ended with an error at its start (${code})` };
}

/**
 * Serves the browser edition until the process is ended, prints its address and opens it.
 * @param {{ port: number, open: boolean }} options
 */
export async function serveBrowserEdition({ port, open }) {
  try {
    await serveStatic({ port });
    console.log(`Ringbuch runs at ${addressOf(port)} (end it with Ctrl+C).`);
  } catch (error) {
    if (!(error instanceof PortTakenError) || !error.byUs) throw error;
    console.log(`${error.message}.`);
  }
  if (open) openBrowser(addressOf(port));
}
