import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './lib/chromium.mjs';
import { root } from './lib/paths.mjs';

/** Renders assets/icon.svg into the pictures that systems ask for. Run it after the drawing has changed, and commit what it makes. */
const target = join(root, 'assets/public/icons');
const drawing = readFileSync(join(root, 'assets/icon.svg'), 'utf8');

/** A maskable icon fills its square, since the system cuts its own shape out of it; what matters stays in the middle 80 percent. */
const icons = [
  { name: 'icon-192.png', size: 192, inset: 0, background: 'transparent' },
  { name: 'icon-256.png', size: 256, inset: 0, background: 'transparent' },
  { name: 'icon-512.png', size: 512, inset: 0, background: 'transparent' },
  { name: 'icon-maskable-512.png', size: 512, inset: 36, background: '#2f4a43' },
];

const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  chromiumSandbox: false,
  args: chromiumFlags,
});
for (const { name, size, inset, background } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html{background:${background}}body{margin:${inset}px}svg{display:block;width:${size - 2 * inset}px}</style>${drawing}`,
  );
  await page.screenshot({ path: join(target, name), omitBackground: true });
  await page.close();
}
await browser.close();
copyFileSync(join(root, 'assets/icon.svg'), join(target, 'icon.svg'));
