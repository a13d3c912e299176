import { defineConfig } from 'electron-vite';
import { alias } from './vite.renderer.config.ts';
import renderer from './vite.renderer.config.ts';

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: { input: 'src/main/main.ts', output: { format: 'es', entryFileNames: '[name].js' } },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: 'out/preload',
      target: 'node20',
      externalizeDeps: false,
      // A sandboxed preload has no ES modules and no require of own files: one CommonJS file.
      rolldownOptions: { input: 'src/main/preload.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer,
});
