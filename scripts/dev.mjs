import { findElectron, hasDisplay, sandboxFlags } from './lib/electron-runtime.mjs';
import { failWith } from './lib/fail.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';

/** `npm run dev`: the desktop app with hot reload; with `--browser` the browser edition. */
async function develop() {
  await ensureInstalled();
  if (process.argv.includes('--browser')) return runTool('vite', ['--config', 'vite.renderer.config.ts', '--open']);
  const runtime = await findElectron({ download: true });
  const missing = hasDisplay() ? ('missing' in runtime ? runtime.missing : undefined) : 'there is no display';
  if (missing) throw new Error(`The desktop app cannot be opened because ${missing}: try npm run dev -- --browser.`);
  const noSandbox = sandboxFlags().length > 0 ? ['--noSandbox'] : [];
  return runTool('electron-vite', ['dev', '--watch', ...noSandbox]);
}

try {
  process.exitCode = (await develop()).code;
} catch (error) {
  failWith(error);
}
