import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * These take the place of Playwright's own list, which they repeat: Chromium heeds only the last one. Ours are the first two: what the
 * address bar would drop down is a page of its own, and makes each window twice as dear.
 */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** Flags for tests: nothing that phones home, no GPU, no first-run pages. */
export const chromiumFlags = [
  `--disable-features=${disabledFeatures.join(',')}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const wellKnown = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds an installed Chromium: `CHROMIUM_PATH`, the usual places, or one that Playwright has downloaded.
 * @returns {string | undefined} the executable; undefined when there is none
 */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  return wellKnown.find((path) => existsSync(path)) ?? findPlaywrightChromium();
}

const debianShell = '/usr/bin/chromium-headless-shell';

/**
 * The same engine without the windows around it, where the system has it: with a fifth less work for the processor. What needs a profile
 * of its own on the disk takes the whole browser.
 * @returns {string | undefined} the executable; undefined when there is none
 */
export function findHeadlessChromium() {
  return !process.env['CHROMIUM_PATH'] && existsSync(debianShell) ? debianShell : findChromium();
}

/** @returns {string | undefined} */
function findPlaywrightChromium() {
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    {
      linux: join(homedir(), '.cache/ms-playwright'),
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(homedir(), 'AppData/Local/ms-playwright'),
    }[/** @type {string} */ (process.platform)];
  if (!cache || !existsSync(cache)) return undefined;
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((folder) => inside.map((path) => join(cache, folder, path)))
    .find((path) => existsSync(path));
}
