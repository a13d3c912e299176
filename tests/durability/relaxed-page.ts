import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { root } from '../../scripts/lib/paths.mjs';

/**
 * Builds the app's page as it would be without strict durability, for this test only: the product has no such switch.
 * @throws when the source does not ask for strict durability where this replaces it
 */
export async function buildRelaxedPage(folder: string): Promise<void> {
  let replaced = 0;
  const relax: Plugin = {
    name: 'relaxed-durability',
    enforce: 'pre',
    transform: (code, id) => {
      if (!id.includes('/src/renderer/storage/') || !code.includes("'strict'")) return null;
      replaced++;
      return code.replaceAll("'strict'", "'relaxed'");
    },
  };
  await build({
    configFile: join(root, 'vite.renderer.config.ts'),
    logLevel: 'warn',
    plugins: [relax],
    build: { outDir: folder },
  });
  if (replaced === 0) throw new Error('Nothing asks for strict durability any more: there is nothing to switch off');
}
