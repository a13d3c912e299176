import { checks, runCheck } from './lib/checks.mjs';
import { failWith } from './lib/fail.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** `npm run check`: types, lint, format, unused code, messages. All are run, also after one has failed. */
try {
  await ensureInstalled();
  for (const check of checks) {
    const { passed, output } = await runCheck(check);
    console.log(`${passed ? 'ok    ' : 'failed'}  ${check.name}`);
    if (passed) continue;
    console.log(output.trimEnd());
    process.exitCode = 1;
  }
} catch (error) {
  failWith(error);
}
