import { expect } from '@playwright/test';
import { sharedTest as test } from './launch';

test('only what the app needs is permitted', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = [
      'notifications',
      'clipboard-write',
      'persistent-storage',
      'geolocation',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ];
    const states = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [name, state] as const;
    });
    return Object.fromEntries(await Promise.all(states));
  });
  expect(states).toEqual({
    notifications: 'granted',
    'clipboard-write': 'granted',
    'persistent-storage': 'granted',
    geolocation: 'denied',
    camera: 'denied',
    microphone: 'denied',
    midi: 'denied',
    'clipboard-read': 'denied',
  });
});

test('asking for more is refused without a question', async ({ page }) => {
  const refusals = await page.evaluate(async () => {
    const position = await new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'granted, but unavailable'),
      ),
    );
    const screen = await navigator.mediaDevices.getDisplayMedia().then(
      () => 'granted',
      (error: Error) => error.name,
    );
    return { position, screen };
  });
  expect(refusals.position).toBe('denied');
  expect(refusals.screen).not.toBe('granted');
});
