import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../../scripts/lib/paths.mjs';
import { sharedTest as test } from './launch';

const securityHeaders = JSON.parse(
  readFileSync(join(root, 'src/shared/contract/security-headers.json'), 'utf8'),
) as Record<string, string>;

test('the data belongs to app://ringbuch, a secure origin', async ({ page }) => {
  const origin = await page.evaluate(() => ({
    href: location.href,
    origin: location.origin,
    isSecure: isSecureContext,
  }));
  expect(origin).toEqual({ href: 'app://ringbuch/', origin: 'app://ringbuch', isSecure: true });
});

test('the page is built, shown and keeps data', async ({ page }) => {
  await expect(page.locator('#root > *').first()).toBeVisible();
  const isStored = await page.evaluate(async () => {
    localStorage.setItem('kept', 'yes');
    return { persisted: await navigator.storage.persist(), kept: localStorage.getItem('kept') };
  });
  expect(isStored).toEqual({ persisted: true, kept: 'yes' });
});

test('every answer carries the security headers', async ({ page }) => {
  const names = Object.keys(securityHeaders);
  const read = (path: string) =>
    page.evaluate(
      async ([target, wanted]) => {
        const { headers } = await fetch(target);
        return Object.fromEntries(wanted.map((name) => [name, headers.get(name)]));
      },
      [path, names] as const,
    );
  expect(await read('/')).toEqual(securityHeaders);
  expect(await read('/icons/icon.svg')).toEqual(securityHeaders);
  expect(await read('/missing.js')).toEqual(securityHeaders);
  expect(securityHeaders['Content-Security-Policy']).not.toContain('unsafe');
});

test('the content security policy is in force', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const violations: string[] = [];
    const isReported = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violations.push(effectiveDirective);
        if (violations.length === 3) resolve();
      });
    });
    // In a callback: what a test evaluates itself is exempt from the policy.
    const evaluated = new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(String(Reflect.construct(Function, ['return "ran"'])));
        } catch (error) {
          resolve((error as Error).name);
        }
      });
    });
    const script = document.createElement('script');
    script.textContent = 'window.name = "ran"';
    document.body.append(script);
    const fetched = await fetch('http://127.0.0.1:9/').catch((error: Error) => error.name);
    const result = { evaluated: await evaluated, inline: window.name, fetched };
    await isReported;
    return { ...result, violations: violations.sort() };
  });
  expect(outcome).toEqual({
    evaluated: 'EvalError',
    inline: '',
    fetched: 'TypeError',
    violations: ['connect-src', 'script-src', 'script-src-elem'],
  });
});

test('only files of the built page are served', async ({ page }) => {
  const statuses = await page.evaluate(async () => {
    const ask = async (path: string) => (await fetch(path)).status;
    return {
      index: await ask('/'),
      traversal: await ask('/..%2f..%2fpackage.json'),
      backslashes: await ask('/..%5c..%5cpackage.json'),
      main: await ask('/..%2fmain%2fmain.js'),
      folder: await ask('/assets/'),
      unknownPage: await ask('/settings'),
    };
  });
  expect(statuses).toEqual({ index: 200, traversal: 404, backslashes: 404, main: 404, folder: 404, unknownPage: 404 });
});

test('no service worker stands between the app and its files', async ({ page }) => {
  const outcome = await page.evaluate(() =>
    navigator.serviceWorker.register('/sw.js').then(
      () => 'registered',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
});
