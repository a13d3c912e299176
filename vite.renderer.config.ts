import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { compileMessages, withoutParser } from './scripts/lib/compile-messages.mjs';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const { version } = JSON.parse(readFileSync(path('./package.json'), 'utf8')) as { version: string };

export const alias = { '@shared': path('./src/shared'), '@renderer': path('./src/renderer') };

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * Puts what the first screen loads at once into one file. Otherwise what it shares with parts that load later lies in dozens of small
 * ones, which compress badly.
 */
function firstScreen(entry: string) {
  const atOnce = new Set<string>();
  const reach = (id: string, graph: ModuleGraph) => {
    if (atOnce.has(id)) return;
    atOnce.add(id);
    const imported = graph.getModuleInfo(id)?.importedIds ?? [];
    // The list of all icons names thousands; only those that the module asks for come with it.
    if (iconList.test(id)) return;
    for (const one of imported) {
      reach(one, graph);
      if (iconList.test(one)) for (const icon of iconsIn(id, one)) reach(icon, graph);
    }
  };
  return (id: string, graph: ModuleGraph) => {
    if (atOnce.size === 0) reach(entry, graph);
    return atOnce.has(id) ? 'first-screen' : null;
  };
}

const iconList = /lucide-react[\\/]dist[\\/]esm[\\/]lucide-react\.m?js$/;

/** The files of the icons that a module imports by name. */
function iconsIn(module: string, list: string): string[] {
  const names = [...readFileSync(module, 'utf8').matchAll(/import \{([^}]*)\} from 'lucide-react'/g)]
    .flatMap(([, some = '']) => some.split(','))
    .map((name) => name.trim());
  const lines = readFileSync(list, 'utf8').split('\n');
  return names.flatMap((name) => {
    const line = name && lines.find((one) => new RegExp(`default as ${name}\\b`).test(one));
    const file = line && /from '\.\/(icons\/[^']+)'/.exec(line)?.[1];
    return file ? [join(dirname(list), file)] : [];
  });
}

const page = path('./src/renderer/index.html');

/** One bundle for both editions: the desktop app serves it under app://, the browser edition over http. */
export default defineConfig({
  root: path('./src/renderer'),
  publicDir: path('./assets/public'),
  base: './',
  resolve: { alias: [...Object.entries(alias).map(([find, replacement]) => ({ find, replacement })), withoutParser] },
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  worker: { format: 'es' },
  plugins: [
    compileMessages(),
    react(),
    VitePWA({
      // The browser shell registers the worker itself: under app:// there must be none.
      injectRegister: false,
      registerType: 'autoUpdate',
      includeManifestIcons: false,
      workbox: {
        clientsClaim: true,
        skipWaiting: true,
        globPatterns: ['**/*.{html,js,css,woff2,svg,png,json}'],
        maximumFileSizeToCacheInBytes: 8_000_000,
      },
      manifest: {
        id: '/',
        name: 'Ringbuch',
        short_name: 'Ringbuch',
        description: 'The ring binder for salespeople: every customer lies behind the day of the next contact.',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#fdfbf6',
        theme_color: '#2f4a43',
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  build: {
    outDir: path('./out/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // Chromium preloads modules by itself.
    modulePreload: { polyfill: false },
    minify: true,
    // Inlined files would need data: in the content security policy for more than pictures.
    assetsInlineLimit: 0,
    // How much the first screen may load is checked after the build, compressed (scripts/lib/first-screen-size.mjs).
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: page,
      output: { codeSplitting: { groups: [{ name: firstScreen(page), debugName: 'first-screen' }] } },
    },
  },
});
