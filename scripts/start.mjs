import { ensureBuilt } from './lib/build.mjs';
import { runDesktop, serveBrowserEdition } from './lib/editions.mjs';
import { failWith } from './lib/fail.mjs';
import { printUsage, readStartFlags, UsageError } from './lib/flags.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** `npm start`: installs and builds what is missing, then opens the desktop app, or the browser edition where that is not possible. */
async function start() {
  const flags = readStartFlags(process.argv.slice(2), process.env);
  if (flags.help) return printUsage();
  await ensureInstalled();
  await ensureBuilt();
  if (!flags.browser) {
    const outcome = await runDesktop();
    if (outcome === 'closed') return;
    console.log(
      `The desktop app cannot be opened because ${outcome.missing}, so the browser edition is served instead.`,
    );
  }
  await serveBrowserEdition(flags);
}

try {
  await start();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(error.message);
    process.exit(2);
  }
  failWith(error);
}
